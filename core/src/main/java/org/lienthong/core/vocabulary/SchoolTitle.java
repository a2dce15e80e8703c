package org.lienthong.core.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** A reader of the grades and the kind of book in the words of a title. Used by one call only. */
final class SchoolTitle {
  private static final List<String> EXERCISES = List.of("bai", "tap");
  private static final List<String> ADVANCED = List.of(BookKind.ADVANCED_PROGRAMME.split(" "));
  private static final String JOINERS = "-,+&–/";
  private static final PhraseTable<BookKind> KINDS = new PhraseTable<>();
  private static final PhraseTable<SchoolSubject> SUBJECTS = new PhraseTable<>();
  private static final PhraseTable<SchoolSubject> SYLLABLES = new PhraseTable<>();

  /** Numbers in words, with their marks. */
  private static final Map<String, Integer> MARKED = new HashMap<>();

  private static final Map<String, Integer> FOLDED = new HashMap<>();

  static {
    for (BookKind kind : BookKind.values()) {
      KINDS.add(kind, kind.words());
    }
    for (SchoolSubject subject : SchoolSubject.values()) {
      SUBJECTS.add(subject, subject.names());
      SUBJECTS.add(subject, subject.brief());
      SUBJECTS.add(subject, subject.others());
      SYLLABLES.add(subject, subject.syllables());
    }
    for (Numeral numeral : Numeral.TABLE) {
      for (String word : numeral.words()) {
        MARKED.put(Words.regular(VietnameseText.marked(word)), numeral.value());
        FOLDED.put(Words.regular(VietnameseText.folded(word)), numeral.value());
      }
    }
  }

  private final MarcRecord record;
  private final List<MarcPath> paths;
  private final FoldedText text;
  private @Nullable FoldedText marked;

  SchoolTitle(MarcRecord record, List<MarcPath> paths) {
    this.record = record;
    this.paths = paths;
    this.text = FoldedText.of(record, paths);
  }

  FoldedText text() {
    return text;
  }

  /** Returns the grades that are named, and those that follow a subject. */
  Set<Integer> grades() {
    Set<Integer> out = namedGrades();
    for (int i = 0; i < text.size(); i++) {
      int length = subject(i);
      int number = length == 0 ? 0 : text.number(afterKinds(i + length));
      if (SchoolGrade.exists(number)) {
        out.add(number);
      }
    }
    return out;
  }

  /** Returns the grades of "lớp 6", "khối 10, 11", "lớp Một". */
  Set<Integer> namedGrades() {
    Set<Integer> out = new TreeSet<>();
    for (int i = 0; i + 1 < text.size(); i++) {
      boolean label =
          SchoolGrade.FOLDED_LABELS.contains(text.word(i))
              || SchoolGrade.isEntry(text.word(i - 1), text.word(i));
      if (label && !text.beginsField(i + 1)) {
        addNumbers(i + 1, out);
      }
    }
    return out;
  }

  private void addNumbers(int from, Set<Integer> out) {
    int spelled = Character.isDigit(text.word(from).charAt(0)) ? 0 : spelled(from);
    if (spelled > 0) {
      out.add(spelled);
    }
    for (int i = from; SchoolGrade.exists(text.number(i)); i++) {
      out.add(text.number(i));
      int next = text.word(i + 1).equals("va") ? i + 1 : i;
      boolean joined = next > i || (i + 1 < text.size() && JOINERS.indexOf(text.gap(i + 1)) >= 0);
      if (!joined || text.beginsField(i + 1)) {
        return;
      }
      i = next;
    }
  }

  /** A number in words has its marks where the text has marks: "lớp sau" is the next one. */
  private int spelled(int i) {
    if (!FOLDED.containsKey(text.word(i))) {
      return 0;
    }
    FoldedText written = marked;
    if (written == null) {
      written = FoldedText.marked(record, paths);
      marked = written;
    }
    boolean plain = written.word(i - 1).equals(text.word(i - 1));
    Map<String, Integer> numbers = plain ? FOLDED : MARKED;
    String two = written.word(i) + ' ' + written.word(i + 1);
    return numbers.getOrDefault(two, numbers.getOrDefault(written.word(i), 0));
  }

  /** Skips kinds, programmes and series: "Toán nâng cao 6", "Tin học - Cánh diều 7". */
  private int afterKinds(int from) {
    int i = from;
    int length = 1;
    while (length > 0 && !text.beginsField(i)) {
      PhraseTable.Entry<BookKind> kind = KINDS.at(text, i);
      length = kind == null ? SeriesNames.lengthAt(text, i) : kind.length();
      length = length == 0 && text.has(ADVANCED, i) ? ADVANCED.size() : length;
      i += length;
    }
    return i;
  }

  /** Returns how many words name a subject at a place; 0 for none. */
  private int subject(int i) {
    PhraseTable.Entry<SchoolSubject> found = SUBJECTS.at(text, i);
    if (found == null && mayBeSyllable(i)) {
      found = SYLLABLES.at(text, i);
    }
    return found == null ? 0 : found.length();
  }

  private boolean mayBeSyllable(int i) {
    return text.begins(i) || SchoolSubject.BEFORE_SYLLABLE.contains(text.word(i - 1));
  }

  /**
   * Returns the kind that the title names: the first, but a pupil's book only when it names no
   * other ("Giải bài tập sách giáo khoa").
   *
   * @param school whether the book names a grade, so that ambiguous words count
   */
  Optional<BookKind> kind(boolean school) {
    Optional<BookKind> pupil = Optional.empty();
    for (int i = 0; i < text.size(); i++) {
      PhraseTable.Entry<BookKind> found = KINDS.at(text, i);
      if (found != null && (school || found.value().isSure())) {
        if (found.value() != BookKind.PUPIL) {
          return Optional.of(found.value());
        }
        pupil = Optional.of(found.value());
        i += found.length() - 1;
      }
    }
    return pupil.or(this::bareExercises).or(() -> school ? programme() : Optional.empty());
  }

  /** "Bài tập Toán 6" and "Toán 6 : Bài tập" are the workbook; "500 bài tập Toán 6" is not. */
  private Optional<BookKind> bareExercises() {
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.begins(i) && text.has(EXERCISES, i) && (isAlone(i) || subjectFollows(i + 2))) {
        return Optional.of(BookKind.WORKBOOK);
      }
    }
    return Optional.empty();
  }

  /** "Toán nâng cao lớp 6" is another book than "Toán lớp 6". */
  private Optional<BookKind> programme() {
    for (int i = 0; i < text.size(); i++) {
      if (text.has(ADVANCED, i)) {
        return Optional.of(BookKind.ADVANCED);
      }
    }
    return Optional.empty();
  }

  private boolean isAlone(int i) {
    return i > 0 && text.begins(i + EXERCISES.size());
  }

  private boolean subjectFollows(int i) {
    int length = SUBJECTS.at(text, i) == null ? syllable(i) : subject(i);
    int after = i + length;
    return length > 0
        && (text.begins(after)
            || text.number(after) > 0
            || SchoolGrade.FOLDED_LABELS.contains(text.word(after))
            || SeriesNames.lengthAt(text, after) > 0);
  }

  private int syllable(int i) {
    PhraseTable.Entry<SchoolSubject> found = SYLLABLES.at(text, i);
    return found == null ? 0 : found.length();
  }

  /** Textbooks seldom name their kind: their title begins with subject and grade. */
  boolean isBareTextbook() {
    int length = subject(0);
    int number = SchoolGrade.FOLDED_LABELS.contains(text.word(length)) ? length + 1 : length;
    return length > 0
        && (SchoolGrade.exists(text.number(number)) || (number > length && isGraded()));
  }

  /** Says whether the title itself names a grade. */
  boolean isGraded() {
    return !grades().isEmpty();
  }
}
