package org.lienthong.core.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** The columns of exported tables; import recognizes their headings. */
enum TableColumns {
  ID("Mã số biểu ghi", ""),
  TITLE("Nhan đề", "245a"),
  SUBTITLE("Nhan đề phụ", "245b"),
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
  CLASS("Môn loại", "084a"),
  GRADE("Khối lớp", "521a"),
  SUBJECTS("Từ khóa", "650a 653a"),
  LANGUAGE("Ngôn ngữ", "041a"),
  SUMMARY("Tóm tắt", "520a"),
  NOTES("Ghi chú", "500a"),
  ACQUIRED("Ngày vào sổ", "541d"),
  LIBRARIES("Thư viện có", "852a"),
  STORE("Kho", "852b"),
  SHELF("Kệ", "852c"),
  BARCODES("Số ĐKCB", "852pj"),
  QUANTITY("Số lượng", "852"),
  CONDITION("Tình trạng", "852z");

  private static final String BETWEEN = "; ";
  private static final String COPY = "852";
  private static final Pattern QUANTITY_NOTE = Pattern.compile("(?iu)số lượng: *(\\d{1,6})");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern PRICE_IN_DONG =
      Pattern.compile("(?iu)(\\d{1,3}(?:[.,]\\d{3})+|\\d+) ?(?:vnd|vnđ|đ|đồng)?");

  private final String heading;
  private final String paths;

  TableColumns(String heading, String paths) {
    this.heading = heading;
    this.paths = paths;
  }

  static List<String> headings() {
    return Arrays.stream(values()).map(c -> c.heading).toList();
  }

  /** Returns the rows of a record: one, or one for each copy. */
  static List<List<String>> rows(StoredRecord record, TableForm form) {
    MarcRecord marc = record.marc();
    List<DataField> copies = marc.data(COPY).toList();
    if (!form.copies() || copies.size() < 2) {
      return List.of(row(record, marc, copies, form));
    }
    return copies.stream().map(copy -> row(record, marc, List.of(copy), form)).toList();
  }

  private static List<String> row(
      StoredRecord record, MarcRecord marc, List<DataField> copies, TableForm form) {
    return Arrays.stream(values()).map(c -> c.cell(record, marc, copies, form)).toList();
  }

  private String cell(
      StoredRecord record, MarcRecord marc, List<DataField> copies, TableForm form) {
    return switch (this) {
      case ID -> record.id();
      case LIBRARIES -> joined(libraries(record, copies).map(form.libraryName()));
      case STORE, SHELF, BARCODES -> joined(subfields(copies));
      case QUANTITY -> quantity(copies);
      case CONDITION ->
          joined(subfields(copies).filter(note -> !QUANTITY_NOTE.matcher(note).matches()));
      case ACQUIRED -> joined(texts(marc).map(TableColumns::date));
      case PRICE -> joined(texts(marc).map(TableColumns::price));
      default -> joined(texts(marc));
    };
  }

  private Stream<String> texts(MarcRecord marc) {
    return MarcPath.list(paths).stream().flatMap(path -> path.texts(marc));
  }

  private Stream<String> subfields(List<DataField> copies) {
    String codes = paths.substring(COPY.length());
    return copies.stream().flatMap(copy -> copy.all(codes));
  }

  /** The copies of a library's own catalogue need not name it. */
  private static Stream<String> libraries(StoredRecord record, List<DataField> copies) {
    SequencedSet<String> named = new LinkedHashSet<>();
    copies.forEach(copy -> named.addAll(copy.all("a").toList()));
    return named.isEmpty() && !copies.isEmpty() ? Stream.of(record.catalogue()) : named.stream();
  }

  private static String joined(Stream<String> texts) {
    return texts
        .map(TableColumns::tidy)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  private static String quantity(List<DataField> copies) {
    long sum = copies.stream().mapToLong(TableColumns::copies).sum();
    return sum == 0 ? "" : Long.toString(sum);
  }

  /** A textbook has one field for all its copies, with their number in a note. */
  private static long copies(DataField field) {
    List<Long> noted = new ArrayList<>();
    field
        .all("z")
        .forEach(note -> {
          Matcher quantity = QUANTITY_NOTE.matcher(note.strip());
          if (quantity.matches()) {
            noted.add(Long.parseLong(quantity.group(1)));
          }
        });
    return noted.isEmpty() ? 1 : noted.getFirst();
  }

  /** Returns a date as people here write it, day first. */
  private static String date(String text) {
    Matcher iso = ISO_DATE.matcher(text.strip());
    return iso.matches() ? iso.group(3) + "/" + iso.group(2) + "/" + iso.group(1) : text;
  }

  /** Returns a price in đồng as digits; any other text unchanged. */
  private static String price(String text) {
    Matcher dong = PRICE_IN_DONG.matcher(text.strip());
    return dong.matches() ? dong.group(1).replaceAll("[.,]", "") : text;
  }

  /** Returns whether its cells are numbers, where they are written as such. */
  boolean isNumber() {
    return this == YEAR || this == PRICE || this == QUANTITY;
  }

  /** Returns whether its cells are dates, where they are written as such. */
  boolean isDate() {
    return this == ACQUIRED;
  }

  /** Removes the punctuation that ISBD puts between fields. */
  private static String tidy(String text) {
    return text.strip().replaceAll("\\s*[/:;,=]+$", "");
  }
}
