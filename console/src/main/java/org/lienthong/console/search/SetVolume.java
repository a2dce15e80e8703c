package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Numeral;
import org.lienthong.core.vocabulary.VolumeLabel;

/**
 * A volume of a set, by the words of a title.
 *
 * @param set the folded words of the title before the label of the volume
 * @param number of the volume
 */
record SetVolume(String set, int number) {
  private static final Set<String> LABELS =
      VolumeLabel.all().collect(Collectors.toUnmodifiableSet());

  /** Words before "tập" that make it another word: bài tập, học tập, luyện tập, ôn tập. */
  private static final Set<String> BEFORE_TAP = Set.of("bai", "hoc", "luyen", "on");

  /** Returns the volume; empty for a title that names none, or nothing before it. */
  static Optional<SetVolume> of(String title) {
    List<String> words = words(title);
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean label =
          LABELS.contains(words.get(i))
              && !(words.get(i).equals("tap") && BEFORE_TAP.contains(words.get(i - 1)));
      int number = label ? number(words.get(i + 1)) : 0;
      if (number > 0) {
        return Optional.of(new SetVolume(String.join(" ", words.subList(0, i)), number));
      }
    }
    return Optional.empty();
  }

  /** Folded words; "T.1" and "Tập3" are a label and a number. */
  private static List<String> words(String title) {
    List<String> out = new ArrayList<>();
    for (String word : VietnameseText.foldedHeading(title).split(" ")) {
      String letters = word.replaceFirst("\\d+$", "");
      boolean glued = letters.length() < word.length() && LABELS.contains(letters);
      if (glued) {
        out.add(letters);
      }
      out.add(glued ? word.substring(letters.length()) : word);
    }
    return out;
  }

  private static int number(String word) {
    if (word.matches("[1-9]\\d?")) {
      return Integer.parseInt(word);
    }
    return Numeral.TABLE.stream()
        .filter(n ->
            n.roman().equals(word.toLowerCase(Locale.ROOT))
                || n.words().stream().anyMatch(w -> VietnameseText.folded(w).equals(word)))
        .mapToInt(Numeral::value)
        .findFirst()
        .orElse(0);
  }

  /** Says whether both are different volumes of what may be one set. */
  boolean isBeside(SetVolume other) {
    return set.equals(other.set) && number != other.number;
  }
}
