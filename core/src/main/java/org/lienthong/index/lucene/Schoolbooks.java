package org.lienthong.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.marc.MarcRecord;
import org.lienthong.text.VietnameseText;

/** What tells a schoolbook: the grade it is for, and the textbook series it belongs to. */
final class Schoolbooks {
  private static final String SUBJECTS =
      "toan|tieng viet|tieng anh|ngu van|van hoc|vat li|hoa hoc|sinh hoc|lich su|dia li|tin hoc"
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

  private Schoolbooks() {}

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
        "^(?:sach giao khoa |sgk )?(?:%s) \\d{1,2}\\b|\\b(?:sach giao khoa|sgk)\\b"
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

  /** Returns the class of a schoolbook; empty for a book that names no grade. */
  static Optional<Coded> bookClass(MarcRecord record) {
    if (grades(record).isEmpty()) {
      return Optional.empty();
    }
    String title = String.join(" ", titles(record).toList());
    return Arrays.stream(BookClass.values())
        .filter(c -> c.sign.matcher(title).find())
        .map(BookClass::coded)
        .findFirst();
  }

  /** Returns the grades, 1 to 12, that title, part, audience and subjects name. */
  static Set<Integer> grades(MarcRecord record) {
    Set<Integer> grades = new TreeSet<>();
    titles(record).forEach(t -> addNumbers(SUBJECT_NUMBER.matcher(t), grades));
    Stream.concat(
            titles(record),
            Stream.of("521", "650", "653")
                .flatMap(record::data)
                .map(f -> VietnameseText.foldedHeading(f.joined("abx"))))
        .forEach(t -> addNumbers(CLASS.matcher(t), grades));
    return grades;
  }

  private static Stream<String> titles(MarcRecord record) {
    return record.data("245").map(f -> VietnameseText.foldedHeading(f.joined("abnp")));
  }

  private static void addNumbers(Matcher found, Set<Integer> grades) {
    while (found.find()) {
      for (String number : found.group(1).strip().split(" ")) {
        int grade = Integer.parseInt(number);
        if (grade >= 1 && grade <= LAST_GRADE) {
          grades.add(grade);
        }
      }
    }
  }

  /**
   * Returns the textbook series that 490, 830 and notes name; the title too, when it is a
   * schoolbook's: kites fly in other titles.
   */
  static List<Coded> series(MarcRecord record) {
    String named =
        VietnameseText.foldedHeading(
            Stream.of("490", "830", "440").flatMap(record::data).map(f -> f.joined("anp")).toList()
                + "");
    String told = grades(record).isEmpty() ? "" : String.join(" ", titles(record).toList());
    List<Coded> out = new ArrayList<>();
    for (Series series : Series.values()) {
      if (series.isNamedIn(named) || series.isIn(told)) {
        out.add(series.coded());
      }
    }
    return out;
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
