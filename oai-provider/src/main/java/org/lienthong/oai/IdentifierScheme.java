package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The form of our OAI identifiers: {@code oai:REPOSITORY:CATALOGUE/ID}, after the guideline "oai
 * Identifiers".
 *
 * <p>Octets of the UTF-8 form of ID outside {@code A-Z a-z 0-9 - _ . ! ~ * ' ( ) / : @ ;} are
 * written as {@code %XX} with capital digits, including {@code %} itself; so every ID has exactly
 * one permanent identifier, and every identifier is a URI.
 *
 * @param repository the repository identifier: a domain name
 */
record IdentifierScheme(String repository) {
  private static final String PLAIN = "-_.!~*'()/:@;";
  private static final String HEX = "0123456789ABCDEF";

  /** The catalogue and id of a record, as an identifier names them. */
  record Place(String catalogue, String id) {}

  /** Returns the identifier of a record. */
  String identifier(String catalogue, String id) {
    StringBuilder out = new StringBuilder(64);
    out.append("oai:").append(repository).append(':').append(catalogue).append('/');
    if (isPlain(id)) {
      return out.append(id).toString();
    }
    for (byte octet : id.getBytes(UTF_8)) {
      if (octet >= 0 && isPlain((char) octet)) {
        out.append((char) octet);
      } else {
        out.append('%').append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
      }
    }
    return out.toString();
  }

  /**
   * Returns the place that an identifier names; empty unless this scheme could have produced it.
   */
  Optional<Place> parse(String identifier) {
    String start = "oai:" + repository + ":";
    int slash = identifier.indexOf('/');
    if (!identifier.startsWith(start) || slash < start.length()) {
      return Optional.empty();
    }
    String catalogue = identifier.substring(start.length(), slash);
    String id = unescape(identifier.substring(slash + 1));
    return identifier.equals(identifier(catalogue, id))
        ? Optional.of(new Place(catalogue, id))
        : Optional.empty();
  }

  private static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] octets = text.getBytes(UTF_8);
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == '%' && i + 2 < octets.length) {
        out.write(hex(octets[i + 1]) << 4 | hex(octets[i + 2]));
        i += 2;
      } else {
        out.write(octets[i]);
      }
    }
    return out.toString(UTF_8);
  }

  private static int hex(byte digit) {
    return Math.max(0, HEX.indexOf(digit));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> isPlain((char) c));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
