package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Numeral;

/**
 * A number that begins a title, in words or in digits: "7 viên ngọc rồng", "Bảy viên ngọc rồng".
 */
public final class FirstNumber {
  /** Without marks these are more often a name or another word: Nam Cao, Tú Xương. */
  private static final List<String> NAMES = List.of("nam", "tu");

  private FirstNumber() {}

  /** Returns the folded words for the same number; none when a word is no number. */
  public static List<String> others(QueryWord word) {
    return word.isMasked()
        ? List.of()
        : Numeral.TABLE.stream()
            .filter(numeral -> isNumber(word, numeral))
            .flatMap(FirstNumber::forms)
            .filter(form -> !word.folded().equals(List.of(form)))
            .toList();
  }

  private static boolean isNumber(QueryWord word, Numeral numeral) {
    if (word.literals().equals(String.valueOf(numeral.value()))) {
      return true;
    }
    return numeral.words().stream()
        .map(VietnameseText::marked)
        .anyMatch(written -> word.marked().equals(written) || isPlain(word, written));
  }

  private static boolean isPlain(QueryWord word, String written) {
    return word.marked().equals(VietnameseText.folded(written)) && !NAMES.contains(word.marked());
  }

  /** Roman figures are volumes, not beginnings. */
  private static Stream<String> forms(Numeral numeral) {
    return numeral.folded().stream().filter(form -> !form.equals(numeral.roman()));
  }
}
