package org.lienthong.index.lucene.typed;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Numeral;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * A school grade as it was typed: "Lớp 6", "lớp sáu", "khối 6".
 *
 * @param value 1 to 12
 * @param length how many words it is written with
 */
public record Grade(int value, int length) {
  /** The words for a grade; books use the first. */
  private static final List<String> NAMES = SchoolGrade.LABELS;

  private static final List<String> FOLDED = NAMES.stream().map(VietnameseText::folded).toList();

  /**
   * Returns the grade at a place in the words; empty when there is none. A number in words has its
   * marks where "lớp" has them, and none where it has none: "lớp sau" is the next one.
   */
  static Optional<Grade> at(int place, TypedWords words) {
    if (place + 1 >= words.folded().size() || !FOLDED.contains(words.folded().get(place))) {
      return Optional.empty();
    }
    List<String> rest = words.marked().subList(place, words.marked().size());
    return rest.get(1).matches("\\d{1,2}")
        ? Optional.of(new Grade(Integer.parseInt(rest.get(1)), 2)).filter(Grade::exists)
        : Numeral.TABLE.reversed().stream()
            .flatMap(n -> n.words().stream().flatMap(w -> of(n.value(), w, rest).stream()))
            .findFirst();
  }

  private static Optional<Grade> of(int value, String number, List<String> words) {
    int length = 1 + number.split(" ").length;
    if (words.size() < length) {
      return Optional.empty();
    }
    String typed = String.join(" ", words.subList(0, length));
    return NAMES.stream()
        .map(name -> name + " " + number)
        .filter(full -> typed.equals(full) || typed.equals(VietnameseText.folded(full)))
        .map(_ -> new Grade(value, length))
        .findFirst();
  }

  private boolean exists() {
    return SchoolGrade.exists(value);
  }

  /** Returns the term of this grade's code. */
  public Term code() {
    return new Term(IndexNames.whole(AccessPoint.GRADE), String.valueOf(value));
  }

  /** Returns the number alone, in digits. */
  public List<String> bare() {
    return List.of(String.valueOf(value));
  }

  /** Returns folded words as most books write it: "lop", "6". */
  public List<String> named() {
    return List.of(FOLDED.getFirst(), String.valueOf(value));
  }
}
