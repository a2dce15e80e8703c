package org.lienthong.union.features;

import java.util.List;

/** Parses a title, whatever the order and punctuation of its parts. */
final class TitleParser {
  private static final int HIGHEST_BARE_VOLUME = 300;

  private TitleParser() {}

  static Title parse(TitleScan scan) {
    EditionParser.drop(scan);
    String series = first(scan.take(Lexicon.SERIES));
    TitleScan before = scan.copy();
    String kind = kind(scan);
    String volume = VolumeParser.take(scan);
    String grade = GradeParser.takeNamed(scan);
    kind = kind.isEmpty() ? bareExercises(scan) : kind;
    boolean bareGrade = grade.isEmpty();
    grade = bareGrade ? GradeParser.takeBare(scan, !kind.isEmpty() || !series.isEmpty()) : grade;
    kind = grade.isEmpty() ? kind : programme(scan, kind);
    boolean bareVolume = volume.isEmpty();
    volume = bareVolume ? bareVolume(scan) : volume;
    boolean whole = kind.isEmpty() && bareVolume;
    if (series.isEmpty()) {
      series = first(scan.takeAlone(Lexicon.SHORT_SERIES));
      whole &= series.isEmpty();
    }
    scan.drop(Lexicon.NOISE);
    dropSach(scan);
    List<Token> proper = scan.proper();
    String words = TitleTokens.join(proper);
    String rest = TitleTokens.join(scan.rest());
    return new Title(
        words,
        rest,
        marked(proper),
        whole ? words + ' ' + rest : raw(before, !kind.isEmpty() || !series.isEmpty()),
        volume,
        bareVolume && !volume.isEmpty(),
        grade,
        bareGrade && !grade.isEmpty(),
        kind,
        series);
  }

  /** All words with those of the kind, for kinds that are misspelt. */
  private static String raw(TitleScan scan, boolean school) {
    VolumeParser.take(scan);
    if (GradeParser.takeNamed(scan).isEmpty()) {
      GradeParser.takeBare(scan, school);
    }
    bareVolume(scan);
    scan.drop(Lexicon.NOISE);
    dropSach(scan);
    return TitleTokens.join(scan.proper()) + ' ' + TitleTokens.join(scan.rest());
  }

  /** Lists of shops put "Sách" before every title. */
  private static void dropSach(TitleScan scan) {
    if (scan.is(0, "sach") && scan.isFree(1) && scan.isFree(2)) {
      scan.use(0, 1);
    }
  }

  private static String first(List<String> found) {
    return found.isEmpty() ? "" : found.getFirst();
  }

  /** Books of the advanced programme differ from those of the standard one. */
  private static String programme(TitleScan scan, String kind) {
    boolean advanced = scan.freeTokens() > 2 && !scan.take(Lexicon.PROGRAMMES).isEmpty();
    return advanced && !kind.equals("advanced") ? (kind + " advanced").strip() : kind;
  }

  private static String kind(TitleScan scan) {
    List<String> kinds = scan.take(Lexicon.KINDS);
    for (String kind : kinds) {
      if (!kind.equals("pupil")) {
        return kind;
      }
    }
    return first(kinds);
  }

  /**
   * "Bài tập Toán 6" and "Toán 6 : Bài tập" are the workbook; "Bài tập hình học cổ điển" is not.
   */
  private static String bareExercises(TitleScan scan) {
    for (int i = 0; i + 1 < scan.size(); i++) {
      boolean here = scan.is(i, "bai") && scan.is(i + 1, "tap") && scan.beginsSegment(i);
      if (here && scan.freeTokens() > 2 && (isAlone(scan, i) || subjectFollows(scan, i + 2))) {
        scan.use(i, 2);
        return "workbook";
      }
    }
    return "";
  }

  private static boolean isAlone(TitleScan scan, int i) {
    return i > 0 && (scan.endsSegment(i + 1) || !scan.isFree(i + 2));
  }

  private static boolean subjectFollows(TitleScan scan, int i) {
    if (!scan.isFree(i)) {
      return false;
    }
    int length = Lexicon.SUBJECTS.at(scan.tokens(), i, scan.limit(i)).length();
    int endsAt = i + length;
    return length > 0
        && (endsAt >= scan.size() || !scan.isFree(endsAt) || scan.tokens().get(endsAt).isNumber());
  }

  /** A number at the very end of the title proper: "Naruto 3", "Ngữ văn 10 2", "Rocky II". */
  private static String bareVolume(TitleScan scan) {
    int last = -1;
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i) && scan.tokens().get(i).segment() == firstSegment(scan)) {
        last = i;
      }
    }
    if (last < 1 || scan.freeTokens() < 2) {
      return "";
    }
    Numerals.Found number = Numerals.digits(scan.tokens(), last);
    boolean fits =
        number.isSomething()
            && scan.tokens().get(last).gap() != 0
            && (scan.tokens().get(last).isNumber() || scan.word(last).length() > 1)
            && Integer.parseInt(number.value()) <= HIGHEST_BARE_VOLUME;
    if (!fits || "vi".equals(scan.word(last)) || "xi".equals(scan.word(last))) {
      return "";
    }
    scan.use(last, 1);
    return number.value();
  }

  private static int firstSegment(TitleScan scan) {
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i)) {
        return scan.tokens().get(i).segment();
      }
    }
    return 0;
  }

  private static String marked(List<Token> tokens) {
    boolean any = false;
    for (Token token : tokens) {
      any |= !token.marked().equals(token.folded()) && Spelling.isMarked(token);
    }
    if (!any) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      out.append(out.isEmpty() ? "" : " ").append(token.marked());
    }
    return out.toString();
  }
}
