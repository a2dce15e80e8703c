package org.lienthong.sru.operation;

/**
 * The address that a request was sent to.
 *
 * @param scheme {@code http} or {@code https}
 * @param path with a leading slash
 */
public record BaseUrl(String scheme, String host, int port, String path) {
  @Override
  public String toString() {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port) + path;
  }
}
