package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.vocabulary.Numeral;
import org.lienthong.core.vocabulary.VolumeLabel;

/**
 * A volume designation with all the ways to write it, such as "Tập 1".
 *
 * @param words the folded words for the numbered unit
 * @param numbers the number in digits, as a folded word and in Roman figures
 */
public record Volume(List<String> words, List<String> numbers) {
  private static final List<List<String>> WORDS = VolumeLabel.alike();

  private static final List<List<String>> NUMBERS =
      Numeral.TABLE.stream().map(Numeral::folded).toList();

  /** Returns the volume that two adjacent folded words mean; empty when they mean none. */
  public static Optional<Volume> of(String word, String number) {
    return WORDS.stream()
        .filter(words -> words.contains(word))
        .flatMap(words -> numbers(word, number).stream().map(n -> new Volume(words, n)))
        .findFirst();
  }

  /** A single letter before another, or before a word, is more likely an initial. */
  private static Optional<List<String>> numbers(String word, String number) {
    if (number.matches("\\d{1,2}")) {
      int value = Integer.parseInt(number);
      return Optional.of(
          value >= 1 && value <= NUMBERS.size()
              ? NUMBERS.get(value - 1)
              : List.of(String.valueOf(value)));
    }
    return word.length() > 1 || number.matches("[ivx]{2,}")
        ? NUMBERS.stream().filter(forms -> forms.contains(number)).findFirst()
        : Optional.empty();
  }

  /** Returns the number in digits. */
  public String digits() {
    return numbers.getFirst();
  }
}
