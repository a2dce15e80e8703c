package org.lienthong.union.matching;

import java.util.List;
import java.util.Objects;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.features.Title;

/** Compares volume, grade, kind, series and marks, which distinguish school books. */
final class TitleParts {
  private TitleParts() {}

  static void compare(MatchFeatures a, MatchFeatures b, TitleComparison title, List<Evidence> out) {
    Title one = a.title();
    Title two = b.title();
    if (title == TitleComparison.SAME || title == TitleComparison.SUBTITLE_MISSING) {
      marks(one, two, out);
    }
    if (!sameNumbers(one, two)) {
      volume(a, b, out);
      grade(one, two, out);
    } else if (!one.volume().isEmpty() || !two.volume().isEmpty()) {
      Comparer.add(out, Feature.VOLUME, one.volume(), two.volume(), Weights.VOLUME_SAME, false);
    }
    kind(one, two, out);
    series(one.series(), two.series(), out);
  }

  /** The same numbers, one of them without a label: "Naruto 3" and "Naruto. Tập 3". */
  private static boolean sameNumbers(Title a, Title b) {
    boolean labelled = !a.bareGrade() && !a.bareVolume() && !b.bareGrade() && !b.bareVolume();
    return !labelled && numbers(a).equals(numbers(b));
  }

  private static List<String> numbers(Title title) {
    return List.of(title.grade(), title.volume()).stream()
        .filter(s -> !s.isEmpty())
        .sorted()
        .toList();
  }

  private static void volume(MatchFeatures a, MatchFeatures b, List<Evidence> out) {
    String one = a.title().volume();
    String two = b.title().volume();
    if (one.equals(two)) {
      if (!one.isEmpty()) {
        Comparer.add(out, Feature.VOLUME, one, two, Weights.VOLUME_SAME, false);
      }
    } else if (one.isEmpty() || two.isEmpty()) {
      double points = isOneVolume(a, b) ? Weights.VOLUME_ONE_SIDED : Weights.VOLUME_ONE_SIDED_ALONE;
      Comparer.add(out, Feature.VOLUME, one, two, points, false);
    } else if (!upperAndFirst(one, two) && !upperAndFirst(two, one)) {
      Comparer.veto(out, Feature.VOLUME, one, two);
    }
  }

  /**
   * Says whether a feature agrees that volumes of one set do not share; they share title, names,
   * publisher and year.
   */
  private static boolean isOneVolume(MatchFeatures a, MatchFeatures b) {
    boolean pages = a.pages() > 0 && a.pages() == b.pages();
    return pages || Identifiers.isbn(a, b, _ -> false).points() >= Weights.ISBN_SAME;
  }

  /** "Tập thượng" is volume 1, "tập hạ" the last. */
  private static boolean upperAndFirst(String word, String number) {
    return switch (word) {
      case "thuong" -> number.equals("1");
      case "trung" -> number.equals("2");
      case "ha" -> number.equals("2") || number.equals("3");
      default -> word.startsWith(number + ".");
    };
  }

  private static void grade(Title a, Title b, List<Evidence> out) {
    if (a.grade().equals(b.grade())) {
      return;
    }
    if (a.grade().isEmpty() || b.grade().isEmpty()) {
      Comparer.add(out, Feature.GRADE, a.grade(), b.grade(), Weights.GRADE_ONE_SIDED, false);
    } else {
      Comparer.veto(out, Feature.GRADE, a.grade(), b.grade());
    }
  }

  private static void kind(Title a, Title b, List<Evidence> out) {
    if (!sameKind(a, b) && !TitleComparison.rawAgree(a, b)) {
      Comparer.veto(out, Feature.KIND, a.kind(), b.kind());
    }
  }

  static boolean sameKind(Title a, Title b) {
    return plain(a.kind()).equals(plain(b.kind()));
  }

  private static String plain(String kind) {
    return kind.equals("pupil") ? "" : kind;
  }

  private static void series(String a, String b, List<Evidence> out) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    if (a.equals(b)) {
      Comparer.add(out, Feature.SERIES, a, b, Weights.SERIES_SAME, false);
    } else {
      Comparer.veto(out, Feature.SERIES, a, b);
    }
  }

  /** "Má" and "mà" are folded alike; only where both sides bear marks can that be seen. */
  private static void marks(Title a, Title b, List<Evidence> out) {
    if (a.marked().isEmpty() || b.marked().isEmpty() || a.marked().equals(b.marked())) {
      return;
    }
    String[] one = a.marked().split(" ");
    String[] two = b.marked().split(" ");
    if (one.length != two.length) {
      return;
    }
    int differing = 0;
    for (int i = 0; i < one.length; i++) {
      differing += Objects.equals(one[i], two[i]) ? 0 : 1;
    }
    boolean other = differing * 2 > one.length;
    double points = other ? Weights.MARKS_OTHER_WORD : differing * Weights.MARKS_DIFFER;
    Comparer.add(out, Feature.MARKS, a.marked(), b.marked(), points, false);
  }
}
