package org.lienthong.union.features;

/** A word or a number of a text. */
final class Token {
  private final String folded;
  private final String marked;
  private final char gap;
  private final int segment;
  private final int letters;

  /**
   * Creates a token.
   *
   * @param folded lower case without marks, đ as d, final y as i
   * @param marked lower case with its marks, the tone at the end of the word, so that old and new
   *     spelling agree
   * @param gap the most significant character between this token and the one before: a space when
   *     there was nothing else, 0 when they touched
   * @param segment counts the parts of the text that punctuation sets apart, from 0
   */
  Token(String folded, String marked, char gap, int segment) {
    this(folded, marked, gap, segment, letters(folded));
  }

  private Token(String folded, String marked, char gap, int segment, int letters) {
    this.folded = folded;
    this.marked = marked;
    this.gap = gap;
    this.segment = segment;
    this.letters = letters;
  }

  String folded() {
    return folded;
  }

  String marked() {
    return marked;
  }

  char gap() {
    return gap;
  }

  int segment() {
    return segment;
  }

  /** Returns a bit for each letter that the folded word has. */
  int letters() {
    return letters;
  }

  static int letters(String word) {
    int bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1 << bit(word.charAt(i));
    }
    return bits;
  }

  /** Returns the number of a letter, which only non-Latin letters share. */
  static int bit(char letter) {
    return letter & 31;
  }

  boolean isNumber() {
    char first = folded.charAt(0);
    return first >= '0' && first <= '9';
  }

  Token inSegment(int other) {
    return new Token(folded, marked, gap, other, letters);
  }

  Token withFolded(String other) {
    return new Token(other, marked, gap, segment);
  }
}
