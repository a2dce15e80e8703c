package org.lienthong.union.features;

import java.util.BitSet;

/** Checks whether words without marks can be Vietnamese syllables. */
public final class SyllableSpelling {
  private static final BitSet ONSETS =
      parts("b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x");
  private static final BitSet CODAS = parts("c ch m n ng nh p t");

  /** Groups of vowels, y as i at the end; the i of gi and the u of qu among them. */
  private static final BitSet NUCLEI =
      parts(
          "a e i o u y ai ao au ay eo eu ia ie iu oa oe oi ua ue ui uo uu uy ye io ieu iai iao iau"
              + " ieo ioi iua iuo iui oai oao oeo uai uao uau ueo ueu uia uie uoi uou uya uye uyu"
              + " uiu yeu iuoi uyeu");

  /** Letters of the longest part; four make a number of 20 bits. */
  private static final int LONGEST = 4;

  private static final int BITS = 5;

  private SyllableSpelling() {}

  private static BitSet parts(String parts) {
    BitSet out = new BitSet();
    for (String part : parts.split(" ")) {
      out.set(number(part, 0, part.length()));
    }
    return out;
  }

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
        && has(NUCLEI, word, start, end)
        && (start == 0 || has(ONSETS, word, 0, start))
        && (end == word.length() || has(CODAS, word, end, word.length()));
  }

  private static boolean has(BitSet parts, String word, int from, int to) {
    int number = number(word, from, to);
    return number > 0 && parts.get(number);
  }

  /** Returns a number that no other part has; 0 when it is too long, or no Latin letters. */
  private static int number(String word, int from, int to) {
    if (to - from > LONGEST) {
      return 0;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return 0;
      }
      number = number << BITS | (c - 'a' + 1);
    }
    return number;
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }
}
