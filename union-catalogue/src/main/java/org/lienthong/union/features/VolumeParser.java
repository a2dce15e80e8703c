package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes volumes out of a title: "Tập 1", "T.I", "Quyển hai", "Phần 2", "trọn bộ 3 tập". */
final class VolumeParser {
  /** Other words that look like labels without their marks. */
  private static final Spelling OTHERS =
      new Spelling(
          "tạp táp tấp tắp phân phấn phản phán phận quyền quyến quyên cuộn cuồn"
              + " kỷ kỉ ký kí kỹ kĩ");

  /** Words that form another word with "tập" after them: tuyển tập, bài tập. */
  private static final Set<String> COMPOUNDS =
      Set.of(
          "tuien", "tuyen", "suu", "luyen", "luien", "thuc", "hoc", "bai", "on", "bien", "tong",
          "hop", "toan");

  private static final int HIGHEST_BARE = 300;
  private static final int HIGHEST_AFTER_GRADE = 4;
  private static final int HIGHEST_LISTED = 99;

  private VolumeParser() {}

  /**
   * Returns the volume: numbers joined by points from the larger part to the smaller ("2.1"), by
   * hyphens where several are bound together ("1-2"), or {@code set}; empty when none is named.
   */
  static String take(TitleScan scan) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i)) {
        String volume = at(scan, i);
        if (!volume.isEmpty()) {
          found.add(volume);
        }
      }
    }
    return String.join(".", found);
  }

  /** Says whether a text names a volume and nothing else. */
  static boolean isVolume(String text) {
    TitleScan scan = new TitleScan('b', text);
    return scan.size() > 0 && !take(scan).isEmpty() && scan.freeTokens() == 0;
  }

  private static String at(TitleScan scan, int i) {
    String word = scan.word(i);
    if (Lexicon.VOLUME_LABELS.contains(word) && !OTHERS.has(scan.tokens().get(i))) {
      return labelled(scan, i, word);
    }
    if (word.equals("so") && i > 0 && scan.beginsSegment(i)) {
      return issue(scan, i);
    }
    if (scan.code(i) == 'n' && scan.beginsSegment(i)) {
      return bareNumber(scan, i);
    }
    String alone = standsAlone(scan, i);
    return alone.isEmpty() ? setOf(scan, i) : alone;
  }

  private static String labelled(TitleScan scan, int i, String label) {
    boolean brief = Lexicon.SHORT_LABELS.contains(label);
    if (brief && (i == 0 ? scan.size() > 2 : isInsideWord(scan, i))) {
      return "";
    }
    int at = i + 1;
    while (scan.is(at, "so") || scan.is(at, "thu") || scan.is(at, "no")) {
      at++;
    }
    if (!scan.isFree(at)) {
      return "";
    }
    Numerals.Found number = brief ? brief(scan, at) : Numerals.surely(scan, at);
    if (!number.isSomething()) {
      return letter(scan, i, at, label);
    }
    if (isOtherWord(scan, i) && (scan.beginsSegment(at) || scan.goesOn(at + number.length()))) {
      return "";
    }
    return range(scan, i, at + number.length(), number.value());
  }

  /** "1Q84", but not "Toán 6T1". */
  private static boolean isInsideWord(TitleScan scan, int i) {
    boolean glued = scan.tokens().get(i).gap() == 0 && !scan.beginsSegment(i);
    return glued && !GradeParser.namesSubject(scan);
  }

  /** "T.1", "Q.II", "Q. hạ". */
  private static Numerals.Found brief(TitleScan scan, int at) {
    Numerals.Found digits = Numerals.digits(scan.tokens(), at);
    return digits.isSomething() || !scan.endsSegment(at) ? digits : Numerals.part(scan.word(at));
  }

  /**
   * "Tuyển tập 100 bài hát", "Tập 10 bài thể dục": the number counts what follows. "Bài tập : 1":
   * the number stands by itself.
   */
  private static boolean isOtherWord(TitleScan scan, int i) {
    boolean compound = i > 0 && !scan.beginsSegment(i) && COMPOUNDS.contains(scan.word(i - 1));
    return scan.word(i).equals("tap") && (i == 0 || compound);
  }

  /** "Số 12" of a periodical. */
  private static String issue(TitleScan scan, int i) {
    Numerals.Found number = Numerals.digits(scan.tokens(), i + 1);
    if (!number.isSomething() || scan.goesOn(i + 1 + number.length())) {
      return "";
    }
    scan.use(i, 1 + number.length());
    return number.value();
  }

  /** "Conan : 45", and the second number of "Tiếng Việt 1/2", "Toán 6 - 2", "Toán (lớp 6)/2". */
  private static String standsAlone(TitleScan scan, int i) {
    Token token = scan.tokens().get(i);
    if (i == 0 || !token.isNumber() || !scan.endsSegment(i) || token.folded().length() > 3) {
      return "";
    }
    int value = Integer.parseInt(token.folded());
    boolean apart = token.gap() == '-' && scan.beginsSegment(i);
    boolean afterGrade =
        (token.gap() == '/' || token.gap() == '.' || token.gap() == ')' || apart)
            && scan.tokens().get(i - 1).isNumber()
            && value <= HIGHEST_AFTER_GRADE
            && GradeParser.namesSubject(scan);
    boolean alone =
        scan.beginsSegment(i) && value <= HIGHEST_BARE && !scan.tokens().get(i - 1).isNumber();
    if (!afterGrade && !alone) {
      return "";
    }
    scan.use(i, 1);
    return token.folded();
  }

  /**
   * Returns the volume at the end of a statement of responsibility, where cards without subfields
   * have it ("Huỳnh Lý dịch. T.2"); empty when none is there.
   */
  static String atEndOf(String statement) {
    TitleScan scan = new TitleScan('c', statement);
    for (int i = scan.size() - 2; i > 0; i--) {
      boolean label =
          Lexicon.VOLUME_LABELS.contains(scan.word(i))
              && ".,;-:–".indexOf(scan.tokens().get(i).gap()) >= 0;
      Numerals.Found number = label ? Numerals.digits(scan.tokens(), i + 1) : Numerals.NONE;
      if (number.isSomething() && scan.tokens().get(i + 1).isNumber() && scan.endsSegment(i + 1)) {
        return number.value();
      }
    }
    return "";
  }

  /** "Quyển A": a single letter that ends its segment. */
  private static String letter(TitleScan scan, int i, int at, String label) {
    String word = scan.word(at);
    boolean single = word.length() == 1 && word.charAt(0) <= 'h' && scan.endsSegment(at);
    if (single && label.length() > 2 && i > 0) {
      scan.use(i, at + 1 - i);
      return word;
    }
    return "";
  }

  private static String range(TitleScan scan, int from, int at, String first) {
    String volume = first;
    int end = at;
    while (scan.isFree(end) && joins(scan, end)) {
      int number = scan.is(end, "va") ? end + 1 : end;
      Numerals.Found next = Numerals.digits(scan.tokens(), number);
      if (!next.isSomething() || !follows(scan, end, volume, next.value())) {
        break;
      }
      volume = volume + "-" + next.value();
      end = number + next.length();
    }
    scan.use(from, end - from);
    return volume;
  }

  private static boolean joins(TitleScan scan, int i) {
    return "-+&–,".indexOf(scan.tokens().get(i).gap()) >= 0 || scan.is(i, "va");
  }

  /** After a comma only the next volume counts, not any number. */
  private static boolean follows(TitleScan scan, int i, String before, String number) {
    if (scan.tokens().get(i).gap() != ',') {
      return true;
    }
    String last = before.substring(before.lastIndexOf('-') + 1);
    return number.length() <= 2
        && Integer.parseInt(number) == Integer.parseInt(last) + 1
        && Integer.parseInt(number) <= HIGHEST_LISTED;
  }

  private static String bareNumber(TitleScan scan, int i) {
    Numerals.Found number = Numerals.at(scan.tokens(), i);
    if (!number.isSomething() || !scan.endsSegment(i + number.length() - 1)) {
      return "";
    }
    scan.use(i, number.length());
    return number.value();
  }

  /** "(2 tập)", "trọn bộ 3 quyển". */
  private static String setOf(TitleScan scan, int i) {
    boolean opens = i > 0 && (scan.beginsSegment(i) || scan.word(i - 1).equals("bo"));
    boolean counted =
        opens
            && scan.tokens().get(i).isNumber()
            && scan.isFree(i + 1)
            && Lexicon.VOLUME_LABELS.contains(scan.word(i + 1))
            && !Lexicon.SHORT_LABELS.contains(scan.word(i + 1))
            && scan.endsSegment(i + 1)
            && !Numerals.at(scan.tokens(), i + 2).isSomething();
    if (!counted) {
      return "";
    }
    scan.use(i, 2);
    return "set";
  }
}
