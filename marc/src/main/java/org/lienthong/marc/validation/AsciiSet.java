package org.lienthong.marc.validation;

import java.util.StringJoiner;

/**
 * A set of ASCII characters.
 *
 * @param low characters 0 to 63, a bit each
 * @param high characters 64 to 127, a bit each
 */
record AsciiSet(long low, long high) {
  /** How a blank is shown to people; # would be mistaken for itself. */
  static final char BLANK = '␣';

  static final AsciiSet NONE = new AsciiSet(0, 0);

  AsciiSet with(char c) {
    return c < 64 ? new AsciiSet(low | 1L << c, high) : new AsciiSet(low, high | 1L << (c - 64));
  }

  boolean has(char c) {
    return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
  }

  /** Returns the characters for people, a blank as {@link #BLANK}. */
  String expected() {
    StringJoiner out = new StringJoiner(", ");
    for (char c = ' '; c < 127; c++) {
      if (has(c)) {
        out.add(String.valueOf(c == ' ' ? BLANK : c));
      }
    }
    return out.toString();
  }
}
