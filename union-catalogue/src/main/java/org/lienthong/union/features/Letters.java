package org.lienthong.union.features;

import java.text.Normalizer;

/** Separates letters from their marks: canonical decomposition (NFD), in lower case. */
final class Letters {
  /** All precomposed letters of Vietnamese and of Western languages are below. */
  private static final int LATIN = 0x250;

  /** Latin Extended Additional: the letters of Vietnamese with two marks. */
  private static final int MORE_LATIN = 0x1e00;

  private static final int MORE_LATIN_END = 0x1f00;

  /** Dashes and quotation marks, which have no parts. */
  private static final int PUNCTUATION = 0x2010;

  private static final int PUNCTUATION_END = 0x2060;

  private static final String[] LOW = table(0, LATIN);
  private static final String[] HIGH = table(MORE_LATIN, MORE_LATIN_END);

  private Letters() {}

  private static String[] table(int from, int to) {
    String[] out = new String[to - from];
    for (int c = from; c < to; c++) {
      out[c - from] = decompose(String.valueOf((char) c));
    }
    return out;
  }

  private static String decompose(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      out.append(Character.toLowerCase(apart.charAt(i)));
    }
    return out.toString();
  }

  /** Returns a text whose letters {@link #apart} knows: itself where it can be. */
  static String known(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isKnown(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    }
    return text;
  }

  private static boolean isKnown(char c) {
    return c < LATIN
        || (c >= MORE_LATIN && c < MORE_LATIN_END)
        || (c >= PUNCTUATION && c < PUNCTUATION_END);
  }

  /** Returns a character of such a text in lower case, followed by its marks. */
  static String apart(char c) {
    if (c < LATIN) {
      return LOW[c];
    }
    return c >= MORE_LATIN && c < MORE_LATIN_END
        ? HIGH[c - MORE_LATIN]
        : String.valueOf(Character.toLowerCase(c));
  }
}
