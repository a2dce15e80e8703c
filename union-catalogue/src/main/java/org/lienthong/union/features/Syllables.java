package org.lienthong.union.features;

import java.util.Set;

/** Knows which words without marks can be Vietnamese syllables. */
public final class Syllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  /** Vowels that stand together, y as i at the end; the i of gi and the u of qu among them. */
  private static final Set<String> NUCLEI =
      Set.of(
          "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa",
          "oe", "oi", "ua", "ue", "ui", "uo", "uu", "uy", "ye", "io", "ieu", "iai", "iao", "iau",
          "ieo", "ioi", "iua", "iuo", "iui", "oai", "oao", "oeo", "uai", "uao", "uau", "ueo", "ueu",
          "uia", "uie", "uoi", "uou", "uya", "uye", "uyu", "uiu", "yeu", "iuoi", "uyeu");

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
        && NUCLEI.contains(word.substring(start, end))
        && ONSETS.contains(word.substring(0, start))
        && CODAS.contains(word.substring(end));
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }
}
