package org.lienthong.harvester.table;

import java.nio.charset.Charset;

/**
 * Octets inside UTF-8 that are no UTF-8, kept as characters of a private area until the row that
 * they are in is known.
 */
final class BadOctets {
  private static final int AREA = 0xf700;
  private static final int LAST = AREA + 0xff;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private BadOctets() {}

  /** Returns the character that stands for an octet. */
  static char of(byte octet) {
    return (char) (AREA + (octet & 0xff));
  }

  /** Returns how many of them are in a text. */
  static int count(String text) {
    return (int) text.chars().filter(BadOctets::isOne).count();
  }

  private static boolean isOne(int c) {
    return c > AREA + 0x7f && c <= LAST;
  }

  /** Returns the text with each of them as Windows-1252 has it. */
  static String mended(String text) {
    if (text.chars().noneMatch(BadOctets::isOne)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(isOne(c) ? new String(new byte[] {(byte) (c - AREA)}, WINDOWS) : c);
    }
    return out.toString();
  }
}
