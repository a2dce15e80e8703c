package org.lienthong.union.features;

/** Counts insertions, deletions, substitutions and swaps of neighbours between two texts. */
public final class EditDistance {
  private EditDistance() {}

  /** Says whether the distance is at most {@code limit}. */
  public static boolean within(String a, String b, int limit) {
    return between(a, b, limit) <= limit;
  }

  /** Returns the distance, or {@code limit + 1} when it is greater than {@code limit}. */
  public static int between(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int suffix = 0;
    while (suffix < shorter - start
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    if (start + suffix == shorter) {
      return Math.abs(a.length() - b.length());
    }
    return limit == 0
        ? 1
        : compute(
            a.substring(start, a.length() - suffix),
            b.substring(start, b.length() - suffix),
            limit);
  }

  private static int compute(String a, String b, int limit) {
    int[] twoAgo = new int[b.length() + 1];
    int[] before = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int d = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && swapped(a, b, i, j)) {
          d = Math.min(d, twoAgo[j - 2] + 1);
        }
        now[j] = d;
        least = Math.min(least, d);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = twoAgo;
      twoAgo = before;
      before = now;
      now = free;
    }
    return Math.min(before[b.length()], limit + 1);
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
