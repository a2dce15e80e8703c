package org.lienthong.union.features;

import java.util.Set;

/** Knows which words without marks can be Vietnamese syllables. */
public final class Syllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private Syllables() {}

  /** Says whether a folded word can be a Vietnamese syllable. */
  public static boolean isSyllable(String word) {
    int start = 0;
    while (start < word.length() && !isVowel(word.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < word.length() && isVowel(word.charAt(end))) {
      end++;
    }
    return end > start
        && end - start <= 4
        && ONSETS.contains(word.substring(0, start))
        && CODAS.contains(word.substring(end))
        && !hasDoubleVowel(word, start, end);
  }

  private static boolean hasDoubleVowel(String word, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (word.charAt(i) == word.charAt(i - 1)) {
        return true;
      }
    }
    return false;
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }
}
