package org.lienthong.core.suggestion;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.lienthong.core.text.VietnameseText;

/**
 * The beginning of a word as it was typed: its letters without the tone, which may move while the
 * word grows ("hò" and "hoà"), and the tone.
 *
 * @param letters with the marks that are no tones
 * @param tone empty when none was typed yet
 */
record MarkedBeginning(String letters, String tone) {
  private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";

  static MarkedBeginning of(String word) {
    String apart = Normalizer.normalize(VietnameseText.marked(word), Form.NFD);
    String letters = Normalizer.normalize(apart.replaceAll(TONES, ""), Form.NFC);
    return new MarkedBeginning(letters, apart.replaceAll("(?!" + TONES + ").", ""));
  }

  /** Says whether a word begins like this. Letters typed without marks begin any. */
  boolean isOf(String word) {
    if (tone.isEmpty() && VietnameseText.folded(letters).equals(letters)) {
      return true;
    }
    MarkedBeginning whole = of(word);
    return whole.letters.startsWith(letters) && (tone.isEmpty() || tone.equals(whole.tone));
  }
}
