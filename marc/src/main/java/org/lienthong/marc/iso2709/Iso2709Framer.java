package org.lienthong.marc.iso2709;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.ReadingLimits;

/**
 * Splits a stream into records. A length in the leader is used only when a record terminator is at
 * that position; otherwise the terminators decide.
 */
final class Iso2709Framer {
  private static final int LENGTH_DIGITS = 5;
  private static final int STEP = 4096;
  private static final int LIMIT = ReadingLimits.MAX_RECORD_OCTETS;

  private final OctetWindow window;

  Iso2709Framer(OctetWindow window) {
    this.window = window;
  }

  /**
   * The octets of one record with its terminator, if it has one.
   *
   * @param offset of the first octet in the input
   * @param fault the fault in its length or end; null for none
   * @param cutOff whether the input ends inside it
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package, never changed
  record Frame(long offset, byte[] octets, @Nullable String fault, boolean cutOff) {}

  /** Returns the next record, or null when only white space is left. */
  @Nullable Frame next() throws IOException {
    skipBetweenRecords();
    if (!window.has(0)) {
      return null;
    }
    int stated = number(0, 5);
    int terminator = window.indexOf(Iso2709Limits.RECORD_TERMINATOR, 0, LIMIT);
    if (stated > Iso2709Limits.LEADER && endsAt(stated) && isHonest(stated, terminator + 1)) {
      return frame(stated, null, false);
    }
    return terminator < 0 ? last(stated) : byTerminator(stated, terminator + 1);
  }

  /** Skips to the next leader, but not the blanks with which its length may be padded. */
  private void skipBetweenRecords() throws IOException {
    int gap = 0;
    while (window.has(gap) && isBetweenRecords(window.at(gap))) {
      gap++;
      if (gap == STEP) {
        gap = LENGTH_DIGITS;
        window.skip(STEP - gap);
      }
    }
    int padding = window.has(gap) ? Math.min(gap, LENGTH_DIGITS - digitsAt(gap)) : 0;
    int kept = 0;
    while (kept < padding && window.at(gap - 1 - kept) == ' ') {
      kept++;
    }
    window.skip(gap - kept);
  }

  private int digitsAt(int position) throws IOException {
    int digits = 0;
    while (digits < LENGTH_DIGITS
        && window.has(position + digits)
        && Character.isDigit(window.at(position + digits))) {
      digits++;
    }
    return digits;
  }

  /**
   * Returns whether an octet may be between records: line ends, blanks, zeros and the end-of-file
   * mark of CP/M occur there.
   */
  private static boolean isBetweenRecords(int c) {
    return c <= ' ' && c != 0x1b;
  }

  private boolean endsAt(int length) throws IOException {
    return window.has(length - 1) && window.at(length - 1) == Iso2709Limits.RECORD_TERMINATOR;
  }

  /**
   * Returns whether the octets of a length that includes an earlier terminator contain no other
   * record.
   */
  private boolean isHonest(int stated, int first) throws IOException {
    return stated == first || !isLeader(first);
  }

  private Frame byTerminator(int stated, int length) throws IOException {
    if (stated > Iso2709Limits.LEADER && stated < length && isUnterminated(stated)) {
      return frame(stated, "no record terminator", false);
    }
    int inner = laterRecord(length);
    if (inner > 0) {
      return frame(inner, "it ends before its terminator", true);
    }
    return frame(length, "leader length " + stated(stated) + ", real length " + length, false);
  }

  private boolean isUnterminated(int length) throws IOException {
    return window.at(length - 1) == Iso2709Limits.FIELD_TERMINATOR && isLeader(length);
  }

  /**
   * Returns where in these octets another record begins whose own length ends exactly with them:
   * the record before it was cut off. 0 if there is none.
   */
  private int laterRecord(int length) throws IOException {
    for (int i = Iso2709Limits.LEADER; i < length - Iso2709Limits.LEADER; i++) {
      if (window.at(i) >= '0' && window.at(i) <= '9' && number(i, 5) == length - i && isLeader(i)) {
        return i;
      }
    }
    return 0;
  }

  /** Returns whether a leader may be at {@code at}: numbers and a letter in the right positions. */
  private boolean isLeader(int at) throws IOException {
    int start = at;
    while (window.has(start) && isBetweenRecords(window.at(start)) && start - at < 8) {
      start++;
    }
    return window.has(start + Iso2709Limits.LEADER)
        && number(start, 5) > Iso2709Limits.LEADER
        && window.at(start + 6) >= 'a'
        && window.at(start + 6) <= 'z'
        && number(start + 12, 5) > Iso2709Limits.LEADER;
  }

  private Frame last(int stated) throws IOException {
    int length = window.available(LIMIT);
    if (length == LIMIT) {
      return frame(length, "no record terminator in " + LIMIT + " octets", true);
    }
    boolean unstated = stated <= Iso2709Limits.LEADER || stated == Iso2709Limits.MAX_RECORD_OCTETS;
    boolean whole =
        (unstated || stated < length)
            ? window.at(length - 1) == Iso2709Limits.FIELD_TERMINATOR
            : stated <= length + 1;
    return whole
        ? frame(length, "no record terminator", false)
        : frame(
            length,
            "the input ends inside it: %d octets, stated length %s"
                .formatted(length, stated(stated)),
            true);
  }

  private static String stated(int length) {
    return length < 0 ? "unknown" : Integer.toString(length);
  }

  private Frame frame(int length, @Nullable String fault, boolean cutOff) {
    return new Frame(window.offset(), window.take(length), fault, cutOff);
  }

  /** Returns the number in these digits, or -1. */
  private int number(int from, int digits) throws IOException {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      if (!window.has(i) || window.at(i) < '0' || window.at(i) > '9') {
        return -1;
      }
      value = value * 10 + window.at(i) - '0';
    }
    return value;
  }
}
