package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HexFormat;

/** Thrown for a file that is not in a known format; it has the first octets of the file. */
public final class NotMarcException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String firstOctets;

  NotMarcException(byte[] first) {
    super(first.length == 0 ? "not MARC: empty" : "not MARC: begins with " + shown(first));
    this.firstOctets = shown(first);
  }

  /** Returns the first octets in hexadecimal and as text; empty for an empty file. */
  public String firstOctets() {
    return firstOctets;
  }

  private static String shown(byte[] first) {
    if (first.length == 0) {
      return "";
    }
    String text = new String(first, ISO_8859_1).replaceAll("[^ -~]", ".");
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(first) + " (" + text + ")";
  }
}
