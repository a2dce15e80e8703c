package org.lienthong.core.export;

import java.util.List;
import java.util.stream.Collectors;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** The columns of exported tables; import recognizes their headings. */
enum TableColumns {
  ID("Mã số biểu ghi", ""),
  TITLE("Nhan đề", "245ab"),
  PART("Tập", "245np"),
  RESPONSIBILITY("Thông tin về trách nhiệm", "245c"),
  AUTHOR("Tác giả", "100a 110a 111a"),
  OTHER_AUTHORS("Tác giả phụ", "700a 710a"),
  EDITION("Lần xuất bản", "250a"),
  PLACE("Nơi xuất bản", "260a 264a"),
  PUBLISHER("Nhà xuất bản", "260b 264b"),
  YEAR("Năm xuất bản", "260c 264c"),
  EXTENT("Số trang", "300a"),
  SIZE("Khổ", "300c"),
  SERIES("Tùng thư", "490av"),
  ISBN("ISBN", "020a"),
  PRICE("Giá tiền", "020c"),
  DDC("DDC", "082a"),
  SUBJECTS("Từ khóa", "650a 653a"),
  LANGUAGE("Ngôn ngữ", "041a"),
  SUMMARY("Tóm tắt", "520a"),
  LIBRARIES("Thư viện có", "852a"),
  BARCODES("Số ĐKCB", "852pj");

  private static final String BETWEEN = "; ";

  private final String heading;
  private final String paths;

  TableColumns(String heading, String paths) {
    this.heading = heading;
    this.paths = paths;
  }

  static List<String> headings() {
    return List.of(values()).stream().map(c -> c.heading).toList();
  }

  static List<String> row(StoredRecord record) {
    MarcRecord marc = record.marc();
    return List.of(values()).stream().map(c -> c.cell(record, marc)).toList();
  }

  private String cell(StoredRecord record, MarcRecord marc) {
    if (paths.isEmpty()) {
      return record.id();
    }
    return MarcPath.list(paths).stream()
        .flatMap(path -> path.texts(marc))
        .map(TableColumns::tidy)
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  /** Removes the punctuation that ISBD puts between fields. */
  private static String tidy(String text) {
    return text.strip().replaceAll("\\s*[/:;,=]+$", "");
  }
}
