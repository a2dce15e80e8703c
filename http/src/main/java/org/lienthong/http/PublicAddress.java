package org.lienthong.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/**
 * The address of the whole server as clients know it; links in answers begin with it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address; an IPv6 address is in brackets
 * @param port from 1 to 65535
 * @param path the prefix of every path of this server; empty, or with a leading and without a
 *     trailing slash
 */
public record PublicAddress(String scheme, String host, int port, String path) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Parses an address such as {@code https://library.example/catalogue}.
   *
   * @throws IllegalArgumentException when it is not an HTTP address without user, query and
   *     fragment
   */
  public static PublicAddress parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      String path = Optional.ofNullable(uri.getRawPath()).orElse("");
      boolean more =
          uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
      if (isScheme(scheme) && uri.getHost() != null && !more && uri.getPort() <= 65_535) {
        int port = uri.getPort() > 0 ? uri.getPort() : usualPort(scheme);
        return new PublicAddress(scheme, uri.getHost(), port, path.replaceAll("/+$", ""));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address of HTTP: '" + text + "'", e);
    }
    throw new IllegalArgumentException("not an address of HTTP: '" + text + "'");
  }

  /** Returns the address to which a request was sent, without regard to proxies. */
  static PublicAddress asked(Request request) {
    HttpURI uri = request.getHttpURI();
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("http");
    return new PublicAddress(
        scheme, Request.getServerName(request), Request.getServerPort(request), "");
  }

  static boolean isScheme(String text) {
    return text.equals("http") || text.equals("https");
  }

  static int usualPort(String scheme) {
    return scheme.equals("https") ? HTTPS : HTTP;
  }

  /** Returns scheme, host, the port where it is not the usual one, and the path. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port) + path;
  }
}
