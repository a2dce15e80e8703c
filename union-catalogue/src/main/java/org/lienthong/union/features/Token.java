package org.lienthong.union.features;

/**
 * A word or a number of a text.
 *
 * @param folded lower case without marks, đ as d, final y as i
 * @param marked lower case with its marks, the tone at the end of the word, so that old and new
 *     spelling agree
 * @param gap the most telling character between this token and the one before: a space when there
 *     was nothing else, 0 when they touched
 * @param segment counts the parts of the text that punctuation sets apart, from 0
 */
record Token(String folded, String marked, char gap, int segment) {
  boolean isNumber() {
    char first = folded.charAt(0);
    return first >= '0' && first <= '9';
  }

  Token inSegment(int other) {
    return new Token(folded, marked, gap, other);
  }

  Token withFolded(String other) {
    return new Token(other, marked, gap, segment);
  }
}
