package org.lienthong.core.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Removes the marks from letters. */
final class Folding {
  /** The folded forms of the letters of European languages and of Vietnamese. */
  private static final String[] LATIN = table(0x80, 0x250);

  private static final String[] LATIN_ADDITIONAL = table(0x1e00, 0x1f00);

  private Folding() {}

  private static String[] table(int first, int end) {
    String[] out = new String[end - first];
    for (int c = first; c < end; c++) {
      out[c - first] = apart(Character.toString(c));
    }
    return out;
  }

  /** Returns lower-case text as base letters. */
  static String fold(String lower) {
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 0x80) {
        out.append(c);
      } else if (c < 0x250) {
        out.append(LATIN[c - 0x80]);
      } else if (c >= 0x1e00 && c < 0x1f00) {
        out.append(LATIN_ADDITIONAL[c - 0x1e00]);
      } else {
        return apart(lower);
      }
    }
    return out.toString();
  }

  private static String apart(String lower) {
    String apart = Normalizer.normalize(lower, Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isMark(c)).forEach(c -> append(out, VietnameseText.lower(c)));
    return Normalizer.normalize(out, Form.NFC);
  }

  /**
   * Marks that can be left out in writing: the Latin, Greek and Cyrillic ones, Hebrew points,
   * Arabic vowel signs, and the modifier letters of transliterations (ʻayn, alif, soft sign).
   */
  private static boolean isMark(int c) {
    return between(c, 0x0300, 0x036f)
        || between(c, 0x02b9, 0x02bf)
        || between(c, 0x0483, 0x0487)
        || between(c, 0x0591, 0x05bd)
        || between(c, 0x05bf, 0x05c7)
        || between(c, 0x0610, 0x061a)
        || between(c, 0x064b, 0x065f)
        || c == 0x0670
        || between(c, 0x1ab0, 0x1aff)
        || between(c, 0x1dc0, 0x1dff)
        || between(c, 0x20d0, 0x20ff)
        || between(c, 0xfe20, 0xfe2f);
  }

  private static boolean between(int c, int first, int last) {
    return c >= first && c <= last;
  }

  /** Appends a letter; those that Unicode does not decompose are mapped to what readers type. */
  private static void append(StringBuilder out, int c) {
    switch (c) {
      case 'đ', 'ð', 'ɖ' -> out.append('d');
      case 'ƣ' -> out.append('u');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'þ' -> out.append("th");
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'ŋ' -> out.append("ng");
      case 'ŧ' -> out.append('t');
      default -> out.appendCodePoint(c);
    }
  }
}
