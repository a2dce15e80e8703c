package org.lienthong.marc.charset;

import java.text.Normalizer;

/**
 * A measure of how much a decoded text looks like Vietnamese.
 *
 * @param words words of two or more characters
 * @param spelt those of them that Vietnamese can spell
 * @param marked words with letters beyond ASCII
 * @param speltMarked those of them that Vietnamese can spell
 */
record Plausibility(int words, int spelt, int marked, int speltMarked) {
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
    boolean syllable = VietnameseSyllables.isSyllable(text.substring(start, end));
    counts[0]++;
    counts[1] += syllable ? 1 : 0;
    counts[2] += beyond ? 1 : 0;
    counts[3] += beyond && syllable ? 1 : 0;
  }

  /**
   * Returns whether a character belongs to words: letters, marks, and everything that is neither
   * ASCII nor a space, which indicates a wrong decoding.
   */
  private static boolean isWordCharacter(char c) {
    return c >= 0x80 ? c != '\u00a0' && !Character.isWhitespace(c) : Character.isLetter(c);
  }

  /** Returns whether too much of the text is Vietnamese for a coincidence. */
  boolean isVietnamese() {
    return marked >= FEW && speltMarked * 5 >= marked * 3 && spelt * 2 >= words;
  }

  /** Returns the share of marked words that Vietnamese can spell, 0 to 1; 0 without any. */
  double share() {
    return marked == 0 ? 0 : (double) speltMarked / marked;
  }
}
