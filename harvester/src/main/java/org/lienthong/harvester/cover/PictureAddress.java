package org.lienthong.harvester.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of pictures as records and servers write them. */
final class PictureAddress {
  /** What may stand in a URI besides letters and digits (RFC 3986 §2.2, §2.3), and "%". */
  private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

  private PictureAddress() {}

  /**
   * Returns an address that may be asked: of http or https, with a host, without a login.
   *
   * @return empty when the text is none
   */
  static Optional<URI> of(String text) {
    String stripped = text.strip();
    if (stripped.length() > PictureLimits.ADDRESS_CHARS) {
      return Optional.empty();
    }
    try {
      return usable(new URI(encoded(stripped)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns the target of a redirect, which may be relative to the address that was asked. */
  static Optional<URI> from(URI asked, String location) {
    if (location.length() > PictureLimits.ADDRESS_CHARS) {
      return Optional.empty();
    }
    try {
      return usable(asked.resolve(new URI(encoded(location.strip()))));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> usable(URI address) throws URISyntaxException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    String host = address.getHost();
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || host == null || host.isEmpty() || address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    String path = address.getRawPath();
    String rest =
        (path == null || path.isEmpty() ? "/" : path)
            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return Optional.of(new URI(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + rest));
  }

  /** Spaces and letters with marks stand in many records as they are. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte octet : text.getBytes(UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }
}
