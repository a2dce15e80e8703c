package org.lienthong.marc.charset;

import java.text.Normalizer;

/**
 * A measure of how much decoded texts look like Vietnamese.
 *
 * @param words words of two or more characters
 * @param marked words with letters beyond ASCII
 * @param speltMarked those of them that Vietnamese can spell
 * @param odd marked words that contain something else than letters
 */
record Plausibility(int words, int marked, int speltMarked, int odd) {
  static final Plausibility NONE = new Plausibility(0, 0, 0, 0);

  /** A letter to Unicode, but a sign in texts. */
  private static final int MICRO_SIGN = 0xb5;

  /** Minimum of marked words for a proof: one French name may match by chance. */
  private static final int FEW = 4;

  /** Measures {@code text} by all its words. */
  static Plausibility of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int[] counts = new int[4];
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i <= composed.length(); i++) {
      char c = i < composed.length() ? composed.charAt(i) : ' ';
      if (isWordCharacter(c)) {
        beyond |= c >= 0x80;
      } else {
        count(composed, start, i, beyond, counts);
        start = i + 1;
        beyond = false;
      }
    }
    return new Plausibility(counts[0], counts[1], counts[2], counts[3]);
  }

  private static void count(String text, int start, int end, boolean beyond, int[] counts) {
    if (end - start < 2) {
      return;
    }
    counts[0]++;
    if (beyond) {
      String word = text.substring(start, end);
      counts[1]++;
      counts[2] += VietnameseSyllables.isSyllable(word) ? 1 : 0;
      counts[3] += word.chars().allMatch(Plausibility::isLetter) ? 0 : 1;
    }
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) && c != MICRO_SIGN;
  }

  /**
   * Returns whether a character belongs to words: letters, marks, and everything that is neither
   * ASCII, nor a space, nor usual between words, which indicates a wrong decoding.
   */
  private static boolean isWordCharacter(char c) {
    if (c < 0x80) {
      return Character.isLetter(c);
    }
    return c != '\u00a0' && "«»„“”‘’–—…•‹›".indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  /** Returns the counts of both. */
  Plausibility plus(Plausibility other) {
    return new Plausibility(
        words + other.words,
        marked + other.marked,
        speltMarked + other.speltMarked,
        odd + other.odd);
  }

  /** Returns whether too much of the texts is Vietnamese for a coincidence. */
  boolean isVietnamese() {
    return marked >= FEW && speltMarked * 5 >= marked * 3;
  }

  /** Returns whether every marked word is Vietnamese, and there are at least this many. */
  boolean isWholly(int few) {
    return marked >= few && speltMarked == marked;
  }

  /** Returns the share of marked words that Vietnamese can spell, 0 to 1; 0 without any. */
  double share() {
    return marked == 0 ? 0 : (double) speltMarked / marked;
  }
}
