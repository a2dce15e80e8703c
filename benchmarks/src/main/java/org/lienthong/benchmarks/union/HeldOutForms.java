package org.lienthong.benchmarks.union;

import java.util.List;
import java.util.Map;

/**
 * Lists of the forms that cataloguers write, most of which are not in {@code ../shared/data/dedup}.
 * In forms, {@code #} stands for the number in digits, {@code R} for it in Roman numerals and
 * {@code W} for it in words.
 */
final class HeldOutForms {
  static final List<String> VOLUMES =
      List.of(
          "Tập #",
          "tập #",
          "T.#",
          "t. #",
          "T#",
          "Tập R",
          "T. R",
          "Tập W",
          "Tập thứ W",
          "Quyển #",
          "Quyển R",
          "Cuốn #",
          "(Tập #)",
          "[T.#]",
          "Tập: #",
          "Tập 0#",
          "TẬP #",
          "Tâp #",
          "Taajp #",
          "Ta65p #",
          "Q. #",
          "q.R",
          "QUYỂN W",
          "Vol. #");

  static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("", List.of("", "", "", "Sách giáo khoa", "SGK", "Sách học sinh", "SHS")),
          Map.entry(
              "teacher",
              List.of(
                  "Sách giáo viên",
                  "SGV",
                  "Sách GV",
                  "S.G.V",
                  "Sách dành cho giáo viên",
                  "sách dùng cho giáo viên")),
          Map.entry("workbook", List.of("Sách bài tập", "SBT", "S.B.T", "Sách BT", "Bài tập")),
          Map.entry("exercise", List.of("Vở bài tập", "VBT", "Vở BT", "V.B.T")),
          Map.entry("practice", List.of("Vở thực hành", "VTH", "Vở TH", "Sách thực hành")),
          Map.entry("weekend", List.of("Bài tập cuối tuần", "BT cuối tuần", "BTCT")),
          Map.entry(
              "plan", List.of("Kế hoạch bài dạy", "KHBD", "Kế hoạch dạy học", "Kế hoạch bài học")),
          Map.entry("sheets", List.of("Phiếu bài tập", "Phiếu BT", "Phiếu học tập")),
          Map.entry("tests", List.of("Đề kiểm tra", "Đề KT", "Bộ đề kiểm tra", "Bộ đề KT")));

  static final Map<String, List<String>> SERIES =
      Map.of(
          "kntt",
          List.of(
              "Kết nối tri thức với cuộc sống",
              "Bộ sách: Kết nối tri thức với cuộc sống",
              "KNTT",
              "Bộ KNTT",
              "KNTTVCS",
              "Sách KNTT",
              "Kết nối tri thức",
              "KNTT với cuộc sống",
              "Bộ Kết nối"),
          "ctst",
          List.of(
              "Chân trời sáng tạo",
              "CTST",
              "Bộ CTST",
              "Bộ sách CTST",
              "Bộ sách Chân trời sáng tạo",
              "Sách Chân trời"),
          "cd",
          List.of("Cánh diều", "Bộ sách Cánh Diều", "Bộ Cánh diều", "Sách Cánh diều", "Bộ CD"));

  static final List<String> REPRINTS =
      List.of(
          "Tái bản lần thứ W",
          "Tái bản lần thứ #",
          "Tái bản lần #",
          "TB lần #",
          "TB lần thứ W, có chỉnh lí",
          "Tái bản lần R",
          "T.B. lần thứ #",
          "Tái bản (lần thứ #)",
          "Tái bản lần thứ # có sửa chữa bổ sung",
          "In tái bản lần thứ #",
          "Tái bản lần thứ W (có chỉnh lý, bổ sung)",
          "TÁI BẢN LẦN THỨ W",
          "Sách tái bản lần thứ #",
          "Tái bản, lần thứ #",
          "Tai ban lan thu #",
          "Lần tái bản thứ #",
          "Tái bản lần thứ 0#",
          "Tb.l.#",
          "Tái bản lần thứ W, có sửa chữa",
          "Tái bản lần thứ #/",
          "TB # (có bổ sung)",
          "Taái bản lần thứ #",
          "Tasi bản lần thứ #",
          "In lần thứ {next} (tái bản lần thứ #)");

  static final Map<String, List<String>> PUBLISHERS =
      Map.of(
          "gd",
          List.of(
              "Giáo dục Việt Nam",
              "NXB Giáo dục Việt Nam",
              "Nxb.GDVN",
              "NXB GDVN",
              "Nhà XB Giáo dục VN",
              "Giáo dục",
              "NXBGD",
              "NXBGDVN",
              "N.X.B Giáo dục",
              "Nxb GD Việt Nam",
              "GIÁO DỤC VIỆT NAM",
              "Nhà xuất bản Giáo dục tại Tp. Hồ Chí Minh",
              "Nhà xuất bản Giáo dục Việt Nam tại Đà Nẵng",
              "Công ty TNHH MTV Nhà xuất bản Giáo dục Việt Nam",
              "Nxb. Giáo dục Việt Nam ; Công ty cổ phần Sách - Thiết bị trường học"),
          "dhsp",
          List.of(
              "Đại học Sư phạm",
              "NXB ĐHSP",
              "ĐHSP",
              "Nxb. ĐH Sư phạm",
              "Nxb Đại học sư phạm Hà Nội"),
          "kd",
          List.of("Kim Đồng", "NXB Kim Đồng", "Nhà xuất bản Kim Đồng", "Nxb.Kim Đồng", "KIM ĐỒNG"),
          "tre",
          List.of("Trẻ", "NXB Trẻ", "Nhà xuất bản Trẻ", "Nxb. Trẻ ; Cty Phương Nam"),
          "hnv",
          List.of(
              "Hội Nhà văn",
              "NXB Hội Nhà văn",
              "Hội nhà văn : Nhã Nam",
              "HNV",
              "Nxb. Hội nhà văn Việt Nam"),
          "tg",
          List.of("Thế giới", "NXB Thế giới", "Thế Giới ; Công ty Thái Hà", "Nxb. Thế giới"),
          "phunu",
          List.of("Phụ nữ", "Phụ nữ Việt Nam", "NXB Phụ nữ Việt Nam", "NXB Phụ Nữ"),
          "th",
          List.of(
              "Tổng hợp TP. Hồ Chí Minh",
              "Nxb. Tổng hợp Tp.HCM",
              "Tổng hợp thành phố Hồ Chí Minh",
              "NXB Tổng hợp TPHCM"));

  static final List<String> PLACES =
      List.of("H.", "Hà Nội", "HN", "Tp. HCM", "T.P Hồ Chí Minh", "[K.đ.]", "");

  static final List<String> YEARS =
      List.of("#", "[#]", "©#", "c#", "#.", "[#?]", "tháng 6/#", "6-#", "Quý III/#", "In năm #");

  static final List<String> PAGES =
      List.of(
          "# tr.",
          "#tr",
          "#tr.",
          "# trang",
          "#p.",
          "# p",
          "# tr",
          "VIII, # tr.",
          "# tr. : hình vẽ",
          "# tr. + 1 CD",
          "#tr. ; 24cm",
          "Tr. #",
          "#");

  static final List<String> ISBN_QUALIFIERS =
      List.of(
          "",
          "",
          "",
          " (T.#)",
          " (tập #)",
          " (bìa mềm)",
          " (BM)",
          " : 25000đ",
          " : 32.000đ",
          "(t. #)");

  static final List<String> SUBJECTS =
      List.of(
          "Toán",
          "Tiếng Việt",
          "Ngữ văn",
          "Vật lí",
          "Hoá học",
          "Sinh học",
          "Lịch sử",
          "Địa lí",
          "Lịch sử và Địa lí",
          "Khoa học tự nhiên",
          "Tự nhiên và Xã hội",
          "Đạo đức",
          "Giáo dục công dân",
          "Tin học",
          "Công nghệ",
          "Mĩ thuật",
          "Âm nhạc",
          "Giáo dục thể chất",
          "Hoạt động trải nghiệm",
          "Tiếng Anh");

  private static final List<String> ORDINALS =
      List.of("không", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final List<String> CARDINALS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final List<String> ROMAN =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private HeldOutForms() {}

  /** Puts a number into a form. */
  static String fill(String form, int number) {
    List<String> words = form.contains("thứ") || form.contains("lần") ? ORDINALS : CARDINALS;
    String word = number < words.size() ? words.get(number) : Integer.toString(number);
    String roman = number < ROMAN.size() ? ROMAN.get(number) : Integer.toString(number);
    return form.replaceAll("\\bR\\b", roman)
        .replaceAll("\\bW\\b", word)
        .replace("{next}", Integer.toString(number + 1))
        .replace("#", Integer.toString(number));
  }
}
