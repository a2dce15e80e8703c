package org.lienthong.harvester.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * The meanings of columns: the only table of their headings. Headings are compared without marks,
 * letter case, spaces and punctuation; text in brackets ("Khổ (cm)") is ignored.
 */
enum ColumnHeading {
  TITLE(
      "nhan đề|nhan đề chính|tên sách|tên tài liệu|tên ấn phẩm|tiêu đề|tựa đề|tựa sách|tên|nhan đề tài liệu"
          + "|tên đầu sách|đầu sách|title|book title|tên truyện|245a"),
  SUBTITLE("thông tin bổ sung tên sách|nhan đề phụ|phụ đề|nhan đề song song|subtitle|245b"),
  VOLUME("tập|số tập|tập số|phần|volume|245n"),
  AUTHOR(
      "tác giả|tác giả chính|họ tên tác giả|tên tác giả|chủ biên|tác giả và hướng dẫn|author|authors|100a"),
  ADDED_AUTHOR("tác giả phụ|đồng tác giả|tác giả khác|700a"),
  TRANSLATOR("người dịch|dịch giả|dịch|translator"),
  CORPORATE_AUTHOR("tác giả tập thể|cơ quan|110a"),
  RESPONSIBILITY("thông tin về trách nhiệm|trách nhiệm|245c"),
  EDITION("lần xb|lần xuất bản|thông tin lần xuất bản|tái bản|lần tái bản|edition|250a"),
  PLACE("nơi xb|nơi in|nơi xuất bản|place|260a|264a"),
  PUBLISHER("nxb|nhà xb|nhà xuất bản|nhà xuất bản phát hành|xuất bản|tên nxb|publisher|260b|264b"),
  YEAR("năm xb|năm xuất bản|năm|ngày xuất bản|năm in|year|publish year|publication year|260c|264c"),
  PUBLISHER_AND_YEAR(
      "nxb năm xb|nxb năm|nhà xuất bản năm xuất bản|nơi xuất bản nhà xuất bản năm xuất bản"),
  PAGES("số trang|trang|pages|page count|số tr|300a"),
  PHYSICAL("mô tả vật lý|chi tiết khác|300b"),
  SIZE("khổ|khổ sách|khổ cỡ|kích thước|size|dimensions|300c"),
  ACCOMPANYING("tài liệu kèm theo|300e"),
  ISBN("isbn|chỉ số isbn|mã isbn|mã vạch ean|ean|020a"),
  PRICE("giá tiền|đơn giá|giá bìa|giá bổ sung|giá trị|giá sách|price|020c"),
  /** Price in one list, shelf in another: decided by the cells. */
  PRICE_OR_SHELF("giá"),
  TOTAL_PRICE("thành tiền|tổng tiền"),
  LANGUAGE("ngôn ngữ|ngôn ngữ chính|language|041a"),
  ORIGINAL_LANGUAGE("ngôn ngữ nguyên bản|041h"),
  COUNTRY("nước xuất bản|quốc gia|044a"),
  DEWEY("ddc|phân loại ddc|chỉ số ddc|082a"),
  CLASS("số phân loại|ký hiệu phân loại|kí hiệu phân loại|môn loại|phân loại|084a"),
  CUTTER("mã cutter|cutter|ký hiệu tên sách|082b"),
  CALL_NUMBER("ký hiệu xếp giá|kí hiệu xếp giá|số hiệu|call number|852h|090a"),
  SUMMARY("tóm tắt|nội dung|tóm tắt nội dung|mô tả|description|520a"),
  KEYWORD("từ khóa|từ khoá|keyword|keywords|653a"),
  SUBJECT(
      "chủ đề|đề mục chủ đề|đề mục|chủ đề nội bộ|subject|subjects|chủ đề nội bộ ngành học|650a|danh mục|category"),
  GENRE("thể loại|loại truyện|genre|655a"),
  SERIES("tùng thư|bộ sách|tên bộ sách|series|490a"),
  COPY_NUMBER(
      "số đkcb|đkcb|số đăng ký cá biệt|số đăng kí cá biệt|đăng ký cá biệt|sdkcabiet|mã đăng ký cá biệt"
          + "|mã đăng ký cá biệt sách|barcode|mã vạch|mã sách|số đk|số đăng ký|mã cá biệt|kho và đăng ký cá biệt|852p"),
  COPY("số bản|bản số|852t"),
  QUANTITY("số lượng|sl|số lượng bản|số cuốn|số bản sách|tổng số|quantity"),
  STORE("kho|kho tài liệu|nơi lưu giữ|kho sách|phòng|852b"),
  SHELF("kệ|giá kệ|kệ sách|giá sách số|vị trí|ngăn|tủ|852c|852j"),
  CONDITION("tình trạng|ghi chú tình trạng|trạng thái"),
  SOURCE("nguồn bổ sung|nguồn|541a"),
  ACQUIRED("ngày vào sổ|ngày nhập|ngày vào sổ tq|541d"),
  LEDGER("số vào sổ tq|số vào sổ tổng quát|số chứng từ|541e"),
  RECORD_NUMBER(
      "mã số biểu ghi|mã biểu ghi|mã tài liệu|mã ấn phẩm|id|product id|mfn|record id|001"),
  MATERIAL("loại|dạng tài liệu|kiểu tư liệu|loại sách|loại tài liệu|maloaianpham|loại ấn phẩm"),
  GRADE("khối lớp|lớp|khối|dành cho lớp|521a"),
  SCHOOL_SUBJECT("môn|môn học|tên môn"),
  NOTE("ghi chú|phụ chú|chú thích|note|notes|500a"),
  ROW_NUMBER("stt|tt|số tt|số thứ tự|no");

  private static final Pattern MARC = Pattern.compile("(?:marc)?(\\d{3})\\W*([a-z])?\\b.*");
  private static final Map<String, ColumnHeading> BY_NAME = byName();

  private final String names;

  ColumnHeading(String names) {
    this.names = names;
  }

  private static Map<String, ColumnHeading> byName() {
    Map<String, ColumnHeading> out = new HashMap<>();
    for (ColumnHeading heading : values()) {
      for (String name : heading.names.split("\\|")) {
        out.put(key(name), heading);
      }
    }
    return out;
  }

  private static String key(String text) {
    return VietnameseText.folded(text).replaceAll("[^a-z0-9]", "");
  }

  /** Returns the meaning of a cell if it is a heading. */
  static Optional<ColumnHeading> of(String cell) {
    if (cell.isEmpty() || cell.length() > 80) {
      return Optional.empty();
    }
    String bare = cell.replaceAll("\\([^)]*\\)", " ");
    return named(cell).or(() -> named(bare)).or(() -> marc(cell)).or(() -> joined(bare));
  }

  private static Optional<ColumnHeading> named(String text) {
    return Optional.ofNullable(BY_NAME.get(key(text)));
  }

  /** A MARC tag and subfield as heading: {@code 245$a}. */
  private static Optional<ColumnHeading> marc(String cell) {
    Matcher matcher = MARC.matcher(cell.strip().toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? named(matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2)))
        : Optional.empty();
  }

  /** Two headings in one cell ("Tên sách / Title"): the first that is known. */
  private static Optional<ColumnHeading> joined(String cell) {
    String[] parts = cell.split("[/\\n–-]");
    if (parts.length < 2) {
      return Optional.empty();
    }
    for (String part : parts) {
      Optional<ColumnHeading> one = named(part);
      if (one.isPresent()) {
        return one;
      }
    }
    return Optional.empty();
  }
}
