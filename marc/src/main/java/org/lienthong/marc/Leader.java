package org.lienthong.marc;

/**
 * The 24 characters before the directory (MARC 21, "Leader"). Positions are counted from 0.
 *
 * @param value exactly 24 characters of printable ASCII
 */
public record Leader(String value) {
  private static final String NO_LENGTH = "00000";

  /** Octets of a leader. */
  public static final int LENGTH = 24;

  /** A complete record of a printed book, in Unicode. */
  public static final Leader BOOK = new Leader("00000nam a2200000 a 4500");

  public Leader {
    if (value.length() != LENGTH || !isPrintable(value)) {
      throw new IllegalArgumentException("not a leader: '" + value + "'");
    }
  }

  private static boolean isPrintable(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Leader/05, record status: {@code d} means that the record is deleted. */
  public char status() {
    return value.charAt(5);
  }

  /** Leader/06, type of record. */
  public char type() {
    return value.charAt(6);
  }

  /** Leader/07, bibliographic level. */
  public char level() {
    return value.charAt(7);
  }

  /**
   * Returns this leader without what only the octets of one file have: lengths are zeros, the
   * coding is Unicode, and the structure of the directory is the usual one.
   */
  public Leader withoutFileData() {
    return new Leader(
        NO_LENGTH + value.substring(5, 9) + "a22" + NO_LENGTH + value.substring(17, 20) + "4500");
  }

  /** Returns a leader that differs in one position. */
  public Leader with(int position, char character) {
    return new Leader(value.substring(0, position) + character + value.substring(position + 1));
  }
}
