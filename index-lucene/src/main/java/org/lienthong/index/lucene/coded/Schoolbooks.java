package org.lienthong.index.lucene.coded;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.analysis.TextAnalysis;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * What tells a schoolbook.
 *
 * @param grades that it is for, 1 to 12
 * @param bookClass what it is for; empty for a book that names no grade
 * @param series the textbook series that it belongs to
 */
record Schoolbooks(Set<Integer> grades, Optional<Coded> bookClass, List<Coded> series) {
  private static final String SUBJECTS =
      "toan|tieng viet|tieng anh|ngu van|van hoc|vat li|hoa hoc|sinh hoc|lich su|dia li"
          + "|lich su va dia li|tin hoc"
          + "|cong nghe|giao duc cong dan|gdcd|dao duc|am nhac|mi thuat|khoa hoc|khoa hoc tu nhien|khtn"
          + "|tu nhien va xa hoi|tnxh|the duc|giao duc the chat|gdtc|hoat dong trai nghiem"
          + "|hoat dong trai nghiem huong nghiep|hdtn|dai so|hinh hoc|giai tich|dai so va giai tich|tap viet"
          + "|giao duc kinh te va phap luat|giao duc quoc phong|giao duc quoc phong va an ninh|nghe thuat";

  /** "lớp 6", "lớp 10, 11, 12", "grade 6". */
  private static final Pattern CLASS =
      Pattern.compile("\\b(?:lop|grades?) ((?:\\d{1,2} ?)+)(?!\\S)");

  /** "Vật lí 8", "Bài tập Toán 6". */
  private static final Pattern SUBJECT_NUMBER =
      Pattern.compile("\\b(?:%s) (\\d{1,2})(?!\\S)".formatted(SUBJECTS));

  private static final int LAST_GRADE = 12;

  /** A textbook series of the 2018 programme. */
  private enum Series {
    KNTT("Kết nối tri thức với cuộc sống", "ket noi tri thuc"),
    CTST("Chân trời sáng tạo", "chan troi sang tao"),
    CD("Cánh diều", "canh dieu"),
    CHPTNL("Cùng học để phát triển năng lực", "cung hoc de phat trien nang luc"),
    VSBD("Vì sự bình đẳng và dân chủ trong giáo dục", "vi su binh dang va dan chu trong giao duc");

    private final String display;
    private final String sign;

    Series(String display, String sign) {
      this.display = display;
      this.sign = sign;
    }

    private Coded coded() {
      return new Coded(VietnameseText.folded(name()), display);
    }

    private boolean isIn(String folded) {
      return (" " + folded + " ").contains(" " + sign);
    }

    private boolean isNamedIn(String folded) {
      return isIn(folded) || (" " + folded + " ").contains(" " + coded().term() + " ");
    }
  }

  /** What a schoolbook is for. The first whose sign a title shows is meant. */
  private enum BookClass {
    VBT("Vở bài tập", "\\b(?:vo bai tap|vbt|vo thuc hanh)\\b"),
    SGV(
        "Sách giáo viên",
        "\\b(?:sach giao vien|sgv|sach nghiep vu|thiet ke bai (?:giang|soan))\\b"),
    SBT("Sách bài tập", "\\b(?:bai tap|sbt)\\b"),
    SGK(
        "Sách giáo khoa",
        "^(?:sach giao khoa |sgk )?(?:%s) \\d{1,2}\\b|\\b(?:sach giao khoa|sgk|sach hoc sinh|shs)\\b"
            .formatted(SUBJECTS)),
    STK("Sách tham khảo", "");

    private final String display;
    private final Pattern sign;

    BookClass(String display, String sign) {
      this.display = display;
      this.sign = Pattern.compile(sign);
    }

    private Coded coded() {
      return new Coded(VietnameseText.folded(name()), display);
    }
  }

  /** Returns every class of schoolbooks. */
  static List<Coded> classes() {
    return Arrays.stream(BookClass.values()).map(BookClass::coded).toList();
  }

  /** Returns what a record says by its title, its audience, its subjects and its series. */
  static Schoolbooks of(MarcRecord record, TextAnalysis analysis) {
    Set<Integer> grades = new TreeSet<>();
    for (String tag : List.of("521", "650", "653")) {
      if (hasDigit(record, tag)) {
        addNumbers(CLASS, folded(record, tag, "abx", analysis), grades);
      }
    }
    boolean numbered = hasDigit(record, "245");
    String title = numbered || !grades.isEmpty() ? folded(record, "245", "abnp", analysis) : "";
    if (numbered) {
      addNumbers(SUBJECT_NUMBER, title, grades);
      addNumbers(CLASS, title, grades);
    }
    Optional<Coded> bookClass = grades.isEmpty() ? Optional.empty() : Optional.of(classOf(title));
    String named =
        folded(record, "490", "a", analysis) + " " + folded(record, "830", "anp", analysis);
    return new Schoolbooks(grades, bookClass, series(named, grades.isEmpty() ? "" : title));
  }

  /** Most fields name no number, and so no grade. */
  private static boolean hasDigit(MarcRecord record, String tag) {
    for (Field field : record.fields()) {
      if (field.tag().is(tag) && field instanceof DataField data) {
        for (Subfield subfield : data.subfields()) {
          if (hasDigit(subfield.data())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Fields of a tag, folded, one after the other behind a mark that no pattern crosses. */
  private static String folded(MarcRecord record, String tag, String codes, TextAnalysis analysis) {
    StringBuilder out = new StringBuilder();
    for (Field field : record.fields()) {
      if (field.tag().is(tag) && field instanceof DataField data) {
        out.append(out.isEmpty() ? "" : " | ");
        out.append(analysis.analyse(data.joined(codes)).folded());
      }
    }
    return out.toString();
  }

  private static void addNumbers(Pattern pattern, String text, Set<Integer> grades) {
    if (text.isEmpty()) {
      return;
    }
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      for (String number : found.group(1).strip().split(" ")) {
        int grade = Integer.parseInt(number);
        if (grade >= 1 && grade <= LAST_GRADE) {
          grades.add(grade);
        }
      }
    }
  }

  private static Coded classOf(String title) {
    return Arrays.stream(BookClass.values())
        .filter(c -> c.sign.matcher(title).find())
        .map(BookClass::coded)
        .findFirst()
        .orElseThrow();
  }

  /** Kites fly in titles of other books too: a title tells only when it is a schoolbook's. */
  private static List<Coded> series(String named, String title) {
    if (named.isBlank() && title.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(Series.values())
        .filter(s -> s.isNamedIn(named) || s.isIn(title))
        .map(Series::coded)
        .toList();
  }

  /** Returns the grades as values. */
  List<Coded> gradeCodes() {
    return grades.stream().map(g -> new Coded(g.toString(), "Lớp " + g)).toList();
  }

  /** Returns the term of a textbook series that a reader names in full or by its abbreviation. */
  static String seriesTerm(String text) {
    String folded = VietnameseText.foldedHeading(text);
    for (Series series : Series.values()) {
      if (series.isIn(folded)) {
        return series.coded().term();
      }
    }
    return folded;
  }

  /** Returns the term of a grade: "6" for "6", "06" and "lớp 6". */
  static String gradeTerm(String text) {
    return VietnameseText.foldedHeading(text)
        .replaceFirst("^(?:lop|grade) ", "")
        .replaceFirst("^0+(?=.)", "");
  }
}
