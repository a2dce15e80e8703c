package org.lienthong.marc.charset;

/**
 * The texts inside of a record's octets, without what its format adds to them: separators, and the
 * codes of subfields, which an encoding detector would take for the first letters of words.
 */
final class TextSegments {
  /** Receives the texts. */
  interface Taker {
    void take(int from, int to);
  }

  private static final byte RECORD_TERMINATOR = 0x1d;
  private static final byte FIELD_TERMINATOR = 0x1e;
  private static final byte DELIMITER = 0x1f;

  /** Digits at the beginning of a leader. */
  private static final int LENGTH = 5;

  private TextSegments() {}

  /** Gives every text that has an octet beyond ASCII to {@code taker}. */
  static void beyondAscii(byte[] octets, int from, int to, Taker taker) {
    int start = afterDirectory(octets, from, to);
    boolean beyond = false;
    for (int i = start; i <= to; i++) {
      if (i < to && !separates(octets, i)) {
        beyond |= octets[i] < 0;
        continue;
      }
      if (beyond) {
        taker.take(start, i);
      }
      beyond = false;
      if (i < to && octets[i] == RECORD_TERMINATOR) {
        start = afterDirectory(octets, i + 1, to);
        i = start - 1;
        continue;
      }
      start = i + 1 < to && isCode(octets, i) ? i + 2 : i + 1;
    }
  }

  /** Returns where the fields of a record of ISO 2709 begin, or {@code from} if none is there. */
  private static int afterDirectory(byte[] octets, int from, int to) {
    int at = from;
    while (at < to && at < from + LENGTH && octets[at] >= '0' && octets[at] <= '9') {
      at++;
    }
    if (at < from + LENGTH) {
      return from;
    }
    while (at < to
        && octets[at] != FIELD_TERMINATOR
        && octets[at] != DELIMITER
        && octets[at] != '\n') {
      at++;
    }
    return at < to && octets[at] == FIELD_TERMINATOR ? at + 1 : from;
  }

  private static boolean separates(byte[] octets, int at) {
    byte octet = octets[at];
    return (octet >= 0 && octet < ' ' && octet != 0x1b) || (isMark(octet) && isCode(octets, at));
  }

  /** Returns whether an octet begins subfields in text forms. */
  private static boolean isMark(byte octet) {
    return octet == '$' || octet == '|' || octet == '^';
  }

  /** Returns whether a delimiter is at {@code at}, with a code after it. */
  private static boolean isCode(byte[] octets, int at) {
    if ((octets[at] != DELIMITER && !isMark(octets[at])) || at + 1 >= octets.length) {
      return false;
    }
    byte code = octets[at + 1];
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
  }
}
