package org.lienthong.core.quality;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;
import org.lienthong.marc.charset.VietnameseSyllables;

/** Vietnamese text that was typed without diacritics. */
final class Unmarked {
  private static final int FEWEST_WORDS = 3;

  private Unmarked() {}

  /**
   * Says whether {@code text} is one: all its words have the shape of a syllable, and some cannot
   * be spelt without marks ("truyen", "tich"). Without a language code there must be more of them.
   */
  static boolean is(String text, boolean vietnamese) {
    if (!text.chars().allMatch(c -> c < 0x80)) {
      return false;
    }
    int shaped = 0;
    int impossible = 0;
    List<Word> words = VietnameseText.words(text);
    for (Word word : words) {
      String lower = word.text().toLowerCase(Locale.ROOT);
      if (lower.chars().allMatch(c -> c >= '0' && c <= '9')) {
        continue;
      }
      if (!VietnameseText.isSyllable(lower)) {
        return false;
      }
      shaped++;
      impossible += VietnameseSyllables.isSyllable(lower) ? 0 : 1;
    }
    return vietnamese
        ? shaped >= FEWEST_WORDS && impossible >= 1
        : shaped > FEWEST_WORDS && impossible * 3 >= shaped && impossible >= 2;
  }
}
