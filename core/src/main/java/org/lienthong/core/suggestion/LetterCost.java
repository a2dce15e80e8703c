package org.lienthong.core.suggestion;

/** What one wrong letter costs: slips of the finger less than letters that nobody confuses. */
final class LetterCost {
  private static final int SLIP = 18;
  private static final int ADDED = 20;
  private static final int OTHER = 24;

  /** Readers look at the first letter while they type it. */
  private static final int FIRST = 4;

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private LetterCost() {}

  /** Returns the cost of a typed word in place of a meant one that is one letter away. */
  static int of(String typed, String meant) {
    int at = 0;
    while (at < typed.length() && at < meant.length() && typed.charAt(at) == meant.charAt(at)) {
      at++;
    }
    return kind(typed, meant, at) + (at == 0 ? FIRST : 0);
  }

  private static int kind(String typed, String meant, int at) {
    if (typed.length() < meant.length()) {
      return SLIP;
    }
    if (typed.length() > meant.length()) {
      boolean doubled = at > 0 && typed.charAt(at) == typed.charAt(at - 1);
      return doubled ? SLIP : ADDED;
    }
    boolean swapped =
        at + 1 < typed.length()
            && typed.charAt(at) == meant.charAt(at + 1)
            && typed.charAt(at + 1) == meant.charAt(at);
    return swapped || areNeighbours(typed.charAt(at), meant.charAt(at)) ? SLIP : OTHER;
  }

  /** Says whether two letters are beside each other, or one above the other, on a keyboard. */
  private static boolean areNeighbours(char one, char other) {
    for (int row = 0; row < ROWS.length; row++) {
      int at = ROWS[row].indexOf(one);
      for (int near = Math.max(0, row - 1);
          at >= 0 && near < Math.min(ROWS.length, row + 2);
          near++) {
        int there = ROWS[near].indexOf(other);
        if (there >= 0 && Math.abs(there - at) <= 1) {
          return true;
        }
      }
    }
    return false;
  }
}
