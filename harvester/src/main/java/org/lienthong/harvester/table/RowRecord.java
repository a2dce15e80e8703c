package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.harvester.table.Copies.Copy;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Issue;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/** Builds a MARC record from one row, and from rows below it that only add copies. */
final class RowRecord {
  private final Columns columns;
  private final TableRow row;
  private final List<Field> fields = new ArrayList<>();
  private final List<Issue> complaints = new ArrayList<>(0);
  private final List<Copy> copies = new ArrayList<>();
  private String year = "";
  private String language = "";

  RowRecord(Columns columns, TableRow row) {
    this.columns = columns;
    this.row = row;
    numbers();
    classes();
    people();
    imprint();
    description();
    subjects();
    addCopies(row);
    if (row.quotes() == TableRow.Quotes.MENDED) {
      complaints.add(Issue.repaired("", "a quote that was never closed was left out"));
    }
  }

  List<Issue> complaints() {
    return complaints;
  }

  /** Adds an issue for characters of its cells that no text can hold. */
  void replaced(int characters) {
    if (characters > 0) {
      String message = characters + " characters that no text can hold were replaced";
      complaints.add(Issue.replaced("", message, characters));
    }
  }

  TableRow row() {
    return row;
  }

  /** Returns what identifies the row: its number, or that of its first copy; or empty. */
  String id() {
    String own = Cells.whole(text(ColumnHeading.RECORD_NUMBER));
    return own.isEmpty() && !copies.isEmpty() ? copies.getFirst().number() : own;
  }

  /** Adds the copies that a row names. */
  void addCopies(TableRow from) {
    for (String cell : columns.texts(from, ColumnHeading.COPY_NUMBER)) {
      for (Copy copy : Copies.in(cell)) {
        copies.add(copy);
        fields.add(holding(from, copy));
      }
    }
    if (copies.isEmpty() && hasHolding(from)) {
      fields.add(holding(from, new Copy("", "")));
    }
  }

  /** Returns the record; {@code id} is empty for a record that is identified by its content. */
  MarcRecord marc(String id) {
    List<Field> all = new ArrayList<>(fields);
    if (!id.isEmpty()) {
      all.add(ControlField.of("001", id));
    }
    all.add(ControlField.of("008", fixed()));
    all.sort(Comparator.comparing(Field::tag));
    return new MarcRecord(Leader.BOOK, all);
  }

  /** 008 of a printed book (MARC 21, 008/00-39). */
  private String fixed() {
    String date = year.isEmpty() ? "n        " : "s" + year + "    ";
    String spoken = language.isEmpty() ? "vie" : language;
    return "000000" + date + "vm |||||||||||||||||" + spoken + " d";
  }

  private void numbers() {
    List<String> prices = columns.texts(row, ColumnHeading.PRICE);
    String price = prices.isEmpty() ? "" : Money.regular(prices.getFirst());
    for (String cell : columns.texts(row, ColumnHeading.ISBN)) {
      for (String one : Cells.values(cell.replace(',', ';'))) {
        isbn(one, price);
        price = "";
      }
    }
    if (!price.isEmpty()) {
      add("020", "  ", "c", price);
    }
  }

  private void isbn(String cell, String price) {
    IsbnCell isbn = IsbnCell.of(cell);
    if (isbn.rescued()) {
      complaints.add(
          Issue.repaired("020", "ISBN '" + cell + "' had become a number: " + isbn.number()));
    } else if (!isbn.valid()) {
      complaints.add(Issue.note("020", "'" + cell + "' is not an ISBN"));
    }
    add("020", "  ", isbn.valid() ? "a" : "z", isbn.valid() ? isbn.number() : cell, "c", price);
  }

  private void classes() {
    add("082", "04", "a", text(ColumnHeading.DEWEY), "b", text(ColumnHeading.CUTTER));
    String other = text(ColumnHeading.CLASS);
    if (!other.isEmpty()) {
      boolean dewey = Cells.isDewey(other);
      add(dewey ? "082" : "084", dewey ? "04" : "  ", "a", other, "b", text(ColumnHeading.CUTTER));
    }
    language = languageCode(text(ColumnHeading.LANGUAGE));
    String original = languageCode(text(ColumnHeading.ORIGINAL_LANGUAGE));
    add("041", original.isEmpty() ? "0 " : "1 ", "a", language, "h", original);
  }

  private static String languageCode(String cell) {
    return switch (VietnameseText.folded(cell).replace("tieng ", "").strip()) {
      case "" -> "";
      case "viet", "vie", "vi", "viet nam" -> "vie";
      case "anh", "eng", "en", "english" -> "eng";
      case "phap", "fre", "fr", "fra" -> "fre";
      case "nga", "rus", "ru" -> "rus";
      case "trung", "trung quoc", "hoa", "chi", "zh" -> "chi";
      case "nhat", "jpn", "ja" -> "jpn";
      case "han", "han quoc", "kor", "ko" -> "kor";
      case "duc", "ger", "de", "deu" -> "ger";
      default -> cell.matches("[a-z]{3}") ? cell : "und";
    };
  }

  private void people() {
    List<String> names = new ArrayList<>();
    columns.texts(row, ColumnHeading.AUTHOR).forEach(cell -> names.addAll(Cells.names(cell)));
    int mainCount = names.size();
    columns.texts(row, ColumnHeading.ADDED_AUTHOR).forEach(cell -> names.addAll(Cells.names(cell)));
    for (int i = 0; i < names.size(); i++) {
      boolean first = i == 0 && mainCount > 0;
      add(first ? "100" : "700", "1 ", "a", names.get(i));
    }
    for (String cell : columns.texts(row, ColumnHeading.TRANSLATOR)) {
      Cells.names(cell).forEach(name -> add("700", "1 ", "a", name, "e", "dịch"));
    }
    String body = text(ColumnHeading.CORPORATE_AUTHOR);
    add(names.isEmpty() ? "110" : "710", "2 ", "a", body);
    title(mainCount > 0 || (names.isEmpty() && !body.isEmpty()));
  }

  private void title(boolean entered) {
    String responsibility = text(ColumnHeading.RESPONSIBILITY);
    add(
        "245",
        entered ? "10" : "00",
        "a",
        text(ColumnHeading.TITLE),
        "n",
        Cells.numbered(text(ColumnHeading.VOLUME), "Tập #"),
        "b",
        text(ColumnHeading.SUBTITLE),
        "c",
        responsibility.isEmpty() ? text(ColumnHeading.AUTHOR) : responsibility);
  }

  private void imprint() {
    String both = text(ColumnHeading.PUBLISHER_AND_YEAR);
    String publisher = text(ColumnHeading.PUBLISHER);
    String date = text(ColumnHeading.YEAR);
    if (!both.isEmpty()) {
      String without = both.replaceAll("[\\s,./;:-]*(1[5-9]|20)\\d\\d[\\s.]*$", "");
      publisher = publisher.isEmpty() ? without : publisher;
      date = date.isEmpty() ? both : date;
    }
    year = Cells.year(date);
    add("250", "  ", "a", Cells.numbered(text(ColumnHeading.EDITION), "Lần thứ #"));
    add(
        "260",
        "  ",
        "a",
        text(ColumnHeading.PLACE),
        "b",
        publisher,
        "c",
        year.isEmpty() ? date : year);
  }

  private void description() {
    String pages = Cells.numbered(text(ColumnHeading.PAGES), "# tr.");
    String physical = text(ColumnHeading.PHYSICAL);
    add(
        "300",
        "  ",
        "a",
        pages.isEmpty() ? physical : pages,
        "b",
        pages.isEmpty() ? "" : physical,
        "c",
        Cells.size(text(ColumnHeading.SIZE)),
        "e",
        text(ColumnHeading.ACCOMPANYING));
    columns.texts(row, ColumnHeading.SERIES).forEach(series -> add("490", "0 ", "a", series));
    columns.texts(row, ColumnHeading.NOTE).forEach(note -> add("500", "  ", "a", note));
    add("520", "  ", "a", text(ColumnHeading.SUMMARY));
    add("521", "  ", "a", Cells.numbered(text(ColumnHeading.GRADE), "Lớp #"));
    add(
        "541",
        "  ",
        "a",
        text(ColumnHeading.SOURCE),
        "d",
        text(ColumnHeading.ACQUIRED),
        "e",
        text(ColumnHeading.LEDGER));
  }

  private void subjects() {
    columns.texts(row, ColumnHeading.SUBJECT).forEach(s -> each("650", " 4", s));
    columns.texts(row, ColumnHeading.SCHOOL_SUBJECT).forEach(s -> each("650", " 4", s));
    columns.texts(row, ColumnHeading.KEYWORD).forEach(s -> each("653", "  ", s));
    columns.texts(row, ColumnHeading.GENRE).forEach(s -> each("655", " 4", s));
    columns.texts(row, ColumnHeading.MATERIAL).forEach(s -> each("655", " 4", s));
  }

  private void each(String tag, String indicators, String cell) {
    Cells.values(cell).forEach(value -> add(tag, indicators, "a", value));
  }

  private boolean hasHolding(TableRow from) {
    return List.of(
            ColumnHeading.QUANTITY,
            ColumnHeading.STORE,
            ColumnHeading.SHELF,
            ColumnHeading.CALL_NUMBER)
        .stream()
        .anyMatch(heading -> !columns.text(from, heading).isEmpty());
  }

  /** One copy in 852: store, shelf, call number, its own number, how many, and its state. */
  private DataField holding(TableRow from, Copy copy) {
    String store = columns.text(from, ColumnHeading.STORE);
    String quantity = Cells.whole(columns.text(from, ColumnHeading.QUANTITY));
    return field(
        "852",
        "  ",
        "b",
        copy.room().isEmpty() ? store : copy.room(),
        "c",
        columns.text(from, ColumnHeading.SHELF),
        "h",
        columns.text(from, ColumnHeading.CALL_NUMBER),
        "p",
        copy.number(),
        "t",
        columns.text(from, ColumnHeading.COPY),
        "z",
        copy.number().isEmpty() && !quantity.isEmpty() ? "Số lượng: " + quantity : "",
        "z",
        columns.text(from, ColumnHeading.CONDITION));
  }

  private String text(ColumnHeading heading) {
    return columns.text(row, heading);
  }

  /** Adds a field of the subfields that are not empty, if there is one. */
  private void add(String tag, String indicators, String... codesAndData) {
    DataField made = field(tag, indicators, codesAndData);
    if (!made.subfields().isEmpty()) {
      fields.add(made);
    }
  }

  private static DataField field(String tag, String indicators, String... codesAndData) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i + 1 < codesAndData.length; i += 2) {
      String data = codesAndData[i + 1].replaceAll("\\s+", " ").strip();
      if (!data.isEmpty()) {
        subfields.add(new Subfield(codesAndData[i].charAt(0), data));
      }
    }
    return new DataField(Tag.of(tag), indicators.charAt(0), indicators.charAt(1), subfields);
  }
}
