package org.lienthong.harvester.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * Recognizes the rows of a list that are no books: totals, signatures and dates. Every cell must be
 * one, so that titles which begin with the same words stay books: "Công nghệ 6", "Tổng hợp đề thi",
 * "Kế toán doanh nghiệp".
 */
final class ClosingRows {
  /** The first word of a total; marks count, because "công" (work) is no "cộng" (sum). */
  private static final Set<String> SUMS =
      Set.of("tổng", "tong", "cộng", "cong", "total", "subtotal", "sum", "luỹ", "lũy", "mang");

  /** The other words of a total: what is counted. */
  private static final Set<String> COUNTED =
      Set.of(
          ("kế dồn sang chuyển trang số so cộng cong tiền tien giá trị thành sách sach bản ban cuốn"
                  + " cuon quyển quyen đầu dau tên ten nhan đề tài liệu ấn phẩm lớp lop khối khoi"
                  + " grand total books copies titles items vnđ vnd")
              .split(" "));

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\d.,\\s]*\\d[\\d.,\\s]*"
              + "(?:đ|₫|đồng|vnđ|vnd|cuốn|quyển|bản|tên|đầu sách|trang|%|-|/|x)?\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String SIGNED = "(?:[\\s,;:]*[(]?k[iy]\\b.{0,60})?";
  private static final String PLACE_AND_DATE =
      "(?:.{1,40}, *)?ngay[\\s\\d._/…]*thang[\\s\\d._/…]*(?:nam[\\s\\d._/…]*)?";
  private static final String ROLE =
      "(?:(?:tm|kt|tl|tuq)\\.? ?)?(?:"
          + "nguoi lap(?: (?:bieu|bang|danh sach|danh muc|so|phieu|bao cao|thong ke))*"
          + "|nguoi (?:giao|nhan|kiem ke|kiem tra|du[iy]et|viet|ghi so|phu trach(?: thu vien)?)"
          + "|(?:pho )?hieu truong|thu truong(?: (?:don vi|co quan))?|ban giam hieu|giam doc"
          + "|ke toan(?: truong| vien)?|thu (?:thu|kho|qu[iy])|to truong(?: chu[iy]en mon)?"
          + "|(?:can bo|cb|nhan vien|vien chuc|giao vien|phu trach)(?: phu trach)? thu vien"
          + "|xac nhan(?: cua .{1,60})?|du[iy]et)";
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?:"
              + ROLE
              + SIGNED
              + "|[(]?k[iy],? (?:ten|ghi|dong dau).{0,60}|"
              + PLACE_AND_DATE
              + "|(?:an dinh )?(?:danh muc|danh sach|bang ke|bien ban|so nay|tong so)(?: nay)?,? (?:gom|co|tong cong).{0,40}\\d.{0,80}"
              + "|(?:so tien )?(?:viet )?bang chu:.{0,200}|(?:tong cong|cong)(?: co)?:? *\\d+ (?:cuon|ban|quyen|ten|dau).{0,80}"
              + ")"
              + "[\\s.:,)]*");

  private ClosingRows() {}

  /** Says whether a row is a total, a line of signatures or a date. */
  static boolean isOne(TableRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty() && (isTotal(filled) || filled.stream().allMatch(ClosingRows::isFoot));
  }

  /** Says whether a row has a signature or a date, after which a list has only names. */
  static boolean isSigned(TableRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(ClosingRows::isFoot);
  }

  private static boolean isTotal(List<String> filled) {
    List<String> words = filled.stream().filter(cell -> !isNumber(cell)).toList();
    return !words.isEmpty()
        && isSum(words.getFirst())
        && words.stream().skip(1).allMatch(ClosingRows::isCounted);
  }

  private static boolean isSum(String cell) {
    List<String> words = words(cell);
    return !words.isEmpty()
        && (SUMS.contains(words.getFirst()) || words.getFirst().equals("grand"))
        && words.stream().skip(1).allMatch(COUNTED::contains);
  }

  private static boolean isCounted(String cell) {
    return words(cell).stream().allMatch(w -> COUNTED.contains(w) || SUMS.contains(w));
  }

  /** Returns the words without numbers; a unit of money after a number belongs to it. */
  private static List<String> words(String cell) {
    String text = VietnameseText.toned(cell).replaceAll("(\\d)\\s*(?:đồng|đ|₫)(?!\\p{L})", "$1");
    return Arrays.stream(text.split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  private static boolean isFoot(String cell) {
    return FOOTER.matcher(VietnameseText.folded(cell).strip()).matches();
  }
}
