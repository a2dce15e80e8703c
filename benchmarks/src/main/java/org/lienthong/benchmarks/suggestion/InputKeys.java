package org.lienthong.benchmarks.suggestion;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The keys that a person presses for a Vietnamese word, the tone last. */
final class InputKeys {
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private InputKeys() {}

  static String telex(String word) {
    return keys(word, "d", "", "w", "w", "sfrxj");
  }

  static String vni(String word) {
    return keys(word, "9", "6", "7", "8", "12345");
  }

  /** An empty key of the circumflex is the vowel once more. */
  private static String keys(
      String word, String bar, String circumflex, String horn, String breve, String tones) {
    StringBuilder out = new StringBuilder();
    String tone = "";
    for (char c : Normalizer.normalize(word.replace("đ", "d" + bar), Form.NFD).toCharArray()) {
      int place = TONES.indexOf(c);
      if (place >= 0) {
        tone = tones.substring(place, place + 1);
      } else {
        out.append(
            switch (c) {
              case '\u0302' -> circumflex.isEmpty() ? out.substring(out.length() - 1) : circumflex;
              case '\u031b' -> horn;
              case '\u0306' -> breve;
              default -> String.valueOf(c);
            });
      }
    }
    return out + tone;
  }
}
