package org.lienthong.harvester.table;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.core.vocabulary.SchoolSubject;

/**
 * The class that a row above the books gives to them: "SÁCH LỚP 6", "II. Sách tham khảo", "Môn
 * Toán". Each part may be empty.
 *
 * @param material class of material, as it is written
 * @param grade as "Lớp 6"
 * @param subject of the school
 */
record RowGroup(String material, String grade, String subject) {
  static final RowGroup NONE = new RowGroup("", "", "");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?:[IVX]{1,5}|[A-Z]|\\d{1,2})\\s*(?:[.)/:–-]+\\s*|(?<=[IVX])\\s+)(?=\\p{L})");
  private static final Pattern GRADE =
      Pattern.compile("(?iu)(?:^|.*\\s)(?:lớp|khối(?:\\s+lớp)?|lop|khoi)\\s*:?\\s*(\\d{1,2})\\s*$");
  private static final Pattern TAIL =
      Pattern.compile("(?iu)(?:lớp|khối(?:\\s+lớp)?|lop|khoi)\\s*:?\\s*\\d{1,2}\\s*$");
  private static final Pattern SUBJECT = Pattern.compile("(?iu)môn\\s*(?:học\\s*)?:?\\s*(.{2,40})");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:loai|nhom|phan|muc|khoi|mon|kho|tu sach|danh muc|cac loai|bo sach)\\b.*"
              + "|sach (?:lop|khoi|mon|dung chung|tieng|van hoc|thieu nhi|phap luat|dao duc|ngoai ngu|khoa hoc|nghiep vu|giao vien"
              + "|giao khoa|tham khao|bai tap|khac|nang cao|ky nang|tu nhien|xa hoi|toan|tra cuu|ho chi minh|ve bac)\\b.*"
              + "|(?:truyen (?:tranh|thieu nhi|co tich|doc|ngan|dan gian|cuoi|khoa hoc)|bao,? tap chi|tranh anh|bang dia|ban do|tu dien"
              + "|sgk|sgv|snv|stk|stn|lop \\d{1,2})\\b.*");

  /** Returns a group's text without the number in front of it: II, A, 3. */
  static String text(String cell) {
    return NUMBERED.matcher(cell).replaceFirst("").replaceAll("\\s*[:：]\\s*$", "").strip();
  }

  /** Says whether a text is worded as groups are; a title may be too. */
  static boolean isWorded(String cell) {
    String folded = VietnameseText.foldedHeading(text(cell));
    return GROUP.matcher(folded).matches() || isMaterial(folded) || isSubject(folded);
  }

  private static boolean isMaterial(String folded) {
    return Arrays.stream(MaterialClass.values())
        .anyMatch(m ->
            m.words().contains(folded)
                || VietnameseText.foldedHeading(m.vietnamese()).equals(folded));
  }

  private static boolean isSubject(String folded) {
    return Arrays.stream(SchoolSubject.values())
        .anyMatch(s -> VietnameseText.foldedHeading(s.vietnamese()).equals(folded));
  }

  /** Returns this with what {@code cell} says; a new class of material ends the grade before it. */
  RowGroup with(String cell) {
    String text = text(cell);
    Matcher graded = GRADE.matcher(text);
    Matcher named = SUBJECT.matcher(text);
    if (graded.matches()) {
      String before = TAIL.matcher(text).replaceFirst("").strip();
      boolean plain = before.isEmpty() || VietnameseText.folded(before).equals("sach");
      return new RowGroup(plain ? material : before, "Lớp " + graded.group(1), subject);
    }
    if (named.matches()) {
      return new RowGroup(material, grade, named.group(1).strip());
    }
    return isSubject(VietnameseText.foldedHeading(text))
        ? new RowGroup(material, grade, text)
        : new RowGroup(text, "", "");
  }
}
