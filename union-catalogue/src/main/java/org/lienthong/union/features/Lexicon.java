package org.lienthong.union.features;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.core.vocabulary.SchoolLevel;
import org.lienthong.core.vocabulary.SchoolSubject;
import org.lienthong.core.vocabulary.TextbookSeries;
import org.lienthong.core.vocabulary.VolumeLabel;

/**
 * The tables of {@code org.lienthong.core.vocabulary} as phrases that may have slips. Meanings are
 * the codes of the tables, which features carry.
 */
final class Lexicon {
  /** Kinds of book about the same subject; {@code pupil} is what has no other kind. */
  static final Phrases KINDS = new Phrases();

  /** Series of textbooks of the present programme, and of English. */
  static final Phrases SERIES = new Phrases();

  /** Short names of series, only where they stand alone. */
  static final Phrases SHORT_SERIES = new Phrases();

  /** School subjects, for the grade that follows them. */
  static final Phrases SUBJECTS = new Phrases();

  static {
    for (BookKind kind : BookKind.values()) {
      add(KINDS, kind.code(), kind.words());
    }
    for (TextbookSeries series : TextbookSeries.values()) {
      add(SERIES, series.code(), series.names());
      add(SHORT_SERIES, series.code(), series.brief());
    }
    for (SchoolSubject subject : SchoolSubject.values()) {
      Stream.of(subject.names(), subject.brief(), subject.syllables(), subject.others())
          .forEach(words -> add(SUBJECTS, subject.name(), words));
    }
  }

  /** Words that say nothing about the edition. */
  static final Phrases NOISE =
      new Phrases()
          .add("-", "bo sach giao khoa,bo sach,bo sgk,danh cho hoc sinh,dung cho hoc sinh")
          .add("-", "sach dung cho hoc sinh,sach danh cho hoc sinh,cho hoc sinh,dung cho,danh cho")
          .add("-", "theo chuong trinh giao duc pho thong moi,chuong trinh giao duc pho thong")
          .add("-", "theo chuong trinh moi,chuong trinh moi,theo chuong trinh sgk moi")
          .add("-", "bo giao duc va dao tao,tu sach")
          .add("-", "sach in,tai lieu in,van ban,sach dien tu,electronic resource")
          .add("-", "ban co ban,chuong trinh chuan,chuong trinh co ban,theo chuong trinh chuan")
          .add("-", "text,printed text,sach moi,tron bo");

  static {
    for (SchoolLevel level : List.of(SchoolLevel.TH, SchoolLevel.THCS, SchoolLevel.THPT)) {
      NOISE.add("-", level.words());
    }
    add(NOISE, "-", List.of(SchoolLevel.THCS.code(), SchoolLevel.THPT.code()));
  }

  /** Programmes of textbooks; what is standard has no name. */
  static final Phrases PROGRAMMES =
      new Phrases().add(BookKind.ADVANCED.code(), BookKind.ADVANCED_PROGRAMME);

  /** Labels before the number of a volume. */
  static final Set<String> VOLUME_LABELS =
      VolumeLabel.all().collect(Collectors.toUnmodifiableSet());

  /** Labels that are too short to be trusted at the beginning of a title, or before a word. */
  static final Set<String> SHORT_LABELS =
      Arrays.stream(VolumeLabel.values())
          .flatMap(label -> label.brief().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Labels before a grade. */
  static final Set<String> GRADE_LABELS = Set.copyOf(SchoolGrade.FOLDED_LABELS);

  private Lexicon() {}

  private static String regular(String phrase) {
    return Arrays.stream(phrase.split(" "))
        .map(TitleTokens::regular)
        .collect(Collectors.joining(" "));
  }

  private static void add(Phrases phrases, String code, List<String> words) {
    if (!words.isEmpty()) {
      phrases.add(code, words.stream().map(Lexicon::regular).collect(Collectors.joining(",")));
    }
  }
}
