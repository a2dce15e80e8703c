package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Issue;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Builds a MARC record from one row, and from rows below it that only add copies. */
final class RowRecord {
  private final Columns columns;
  private final TableRow row;
  private final RowGroup group;
  private final FieldList fields = new FieldList();
  private final List<Issue> complaints = new ArrayList<>(0);
  private final RowHoldings holdings;
  private final RowImprint imprint;
  private final RowPeople people;
  private String language = "";

  RowRecord(Columns columns, TableRow row, RowGroup group) {
    this.columns = columns;
    this.row = row;
    this.group = group;
    this.holdings = new RowHoldings(columns);
    this.people = RowPeople.of(columns, row);
    this.imprint = RowImprint.of(columns, row);
    numbers();
    classes();
    people.add(fields);
    imprint.add(fields);
    description();
    subjects();
    subfields();
    addCopies(row);
    imprint.doubt().ifPresent(complaints::add);
    if (row.quotes() == TableRow.Quotes.MENDED) {
      complaints.add(Issue.repaired("", "a quote that was never closed was left out"));
    }
    if (row.quotes() == TableRow.Quotes.JOINED) {
      complaints.add(Issue.repaired("", "cells were joined at a comma that no quotes protect"));
    }
    if (row.mended() > 0) {
      complaints.add(
          Issue.repaired(
              "", row.mended() + " octets that are not UTF-8 were read as Windows-1252"));
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
    return own.isEmpty() ? holdings.firstNumber() : own;
  }

  /** Adds the copies that a row names; a row that names none is one more copy without a number. */
  void addCopies(TableRow from) {
    holdings.add(from).ifPresent(complaints::add);
    fields.addOnce(
        "541",
        "  ",
        "a",
        columns.text(from, ColumnHeading.SOURCE),
        "d",
        columns.text(from, ColumnHeading.ACQUIRED),
        "e",
        columns.text(from, ColumnHeading.LEDGER),
        "h",
        Money.regular(columns.text(from, ColumnHeading.TOTAL_PRICE)));
  }

  /** Returns the record; {@code id} is empty for a record that is identified by its content. */
  MarcRecord marc(String id) {
    List<Field> all = new ArrayList<>(fields.all());
    all.addAll(holdings.fields());
    if (!id.isEmpty()) {
      all.add(ControlField.of("001", id));
    }
    all.add(ControlField.of("008", fixed()));
    all.sort(Comparator.comparing(Field::tag));
    return new MarcRecord(Leader.BOOK, all);
  }

  /** 008 of a printed book (MARC 21, 008/00-39); what the list does not say is not coded. */
  private String fixed() {
    String year = imprint.year();
    String date = year.isEmpty() ? "n        " : "s" + year + "    ";
    boolean vietnamese = people.isTitleVietnamese();
    String spoken = language.isEmpty() ? (vietnamese ? "vie" : "|||") : language;
    String country = vietnamese || imprint.isVietnamese() ? "vm " : "|||";
    return "000000" + date + country + "|||||||||||||||||" + spoken + " d";
  }

  private void numbers() {
    List<String> prices = columns.texts(row, ColumnHeading.PRICE);
    String price = prices.isEmpty() ? "" : Money.regular(prices.getFirst());
    List<String> seen = new ArrayList<>();
    for (String cell : columns.texts(row, ColumnHeading.ISBN)) {
      for (String one : cell.split("[;|\\n]")) {
        for (IsbnCell isbn : IsbnCell.in(one)) {
          if (!isbn.number().isEmpty() && !seen.contains(isbn.number())) {
            seen.add(isbn.number());
            isbn(one.strip(), isbn, price);
            price = "";
          }
        }
      }
    }
    fields.add("020", "  ", "c", price);
    fields.add("010", "  ", "a", text(ColumnHeading.LCCN));
    fields.add("022", "  ", "a", text(ColumnHeading.ISSN));
    prices.stream().skip(1).forEach(p -> fields.add("020", "  ", "c", Money.regular(p)));
  }

  private void isbn(String cell, IsbnCell isbn, String price) {
    if (!isbn.rescued().isEmpty()) {
      complaints.add(
          Issue.repaired("020", "ISBN '" + cell + "': " + isbn.rescued() + ": " + isbn.number()));
    } else if (!isbn.valid()) {
      complaints.add(Issue.note("020", "'" + cell + "' is not an ISBN"));
    }
    fields.add(
        "020",
        "  ",
        isbn.valid() ? "a" : "z",
        isbn.valid() ? isbn.number() : cell,
        "q",
        isbn.qualifier(),
        "c",
        price);
  }

  private void classes() {
    String cutter = text(ColumnHeading.CUTTER);
    fields.add("082", "04", "a", text(ColumnHeading.DEWEY), "b", cutter);
    String other = text(ColumnHeading.CLASS);
    if (!other.isEmpty()) {
      boolean dewey = Cells.isDewey(other);
      fields.add(dewey ? "082" : "084", dewey ? "04" : "  ", "a", other, "b", cutter);
    } else if (text(ColumnHeading.DEWEY).isEmpty()) {
      fields.add("090", "  ", "b", cutter);
    }
    Languages spoken = Languages.in(text(ColumnHeading.LANGUAGE));
    Languages original = Languages.in(text(ColumnHeading.ORIGINAL_LANGUAGE));
    language = spoken.codes().isEmpty() ? "" : spoken.codes().getFirst();
    List<String> coded = new ArrayList<>();
    spoken.codes().forEach(code -> coded.addAll(List.of("a", code)));
    original.codes().forEach(code -> coded.addAll(List.of("h", code)));
    fields.add("041", original.codes().isEmpty() ? "0 " : "1 ", coded.toArray(String[]::new));
    for (String word : spoken.other()) {
      fields.add("546", "  ", "a", word);
      complaints.add(Issue.note("546", "'" + word + "' names no language that is known"));
    }
    fields.add("044", "  ", "a", text(ColumnHeading.COUNTRY));
  }

  private void description() {
    columns.texts(row, ColumnHeading.SERIES).forEach(s -> fields.add("490", "0 ", "a", s));
    columns.texts(row, ColumnHeading.NOTE).forEach(note -> fields.add("500", "  ", "a", note));
    fields.add("520", "  ", "a", text(ColumnHeading.SUMMARY));
    String grade = Cells.numbered(text(ColumnHeading.GRADE), "Lớp #");
    fields.add("521", "  ", "a", grade.isEmpty() ? group.grade() : grade);
    String colour = text(ColumnHeading.COLOUR);
    fields.add("521", "8 ", "a", colour.isEmpty() ? "" : "Mã màu: " + colour);
  }

  private void subjects() {
    columns.texts(row, ColumnHeading.SUBJECT).forEach(s -> each("650", " 4", s));
    columns.texts(row, ColumnHeading.SCHOOL_SUBJECT).forEach(s -> each("650", " 4", s));
    fields.addOnce("650", " 4", "a", group.subject());
    columns.texts(row, ColumnHeading.KEYWORD).forEach(s -> each("653", "  ", s));
    columns.texts(row, ColumnHeading.GENRE).forEach(s -> each("655", " 4", s));
    List<String> materials = columns.texts(row, ColumnHeading.MATERIAL);
    materials.forEach(s -> each("655", " 4", s));
    fields.addOnce("655", " 4", "a", materials.isEmpty() ? group.material() : "");
  }

  private void each(String tag, String indicators, String cell) {
    Cells.values(cell).forEach(value -> fields.addOnce(tag, indicators, "a", value));
  }

  /** Adds the columns that go to a subfield as they are: one field for each tag. */
  private void subfields() {
    Map<String, List<String>> byTag = new LinkedHashMap<>();
    columns
        .subfields()
        .forEach((column, target) ->
            byTag
                .computeIfAbsent(target.tag(), _ -> new ArrayList<>())
                .addAll(List.of(String.valueOf(target.code()), row.cell(column))));
    byTag.forEach((tag, data) -> fields.add(tag, "  ", data.toArray(String[]::new)));
  }

  private String text(ColumnHeading heading) {
    return columns.text(row, heading);
  }

  /** Says whether a title has Vietnamese words with marks, and no other words with marks. */
  static boolean isVietnamese(String title) {
    boolean marked = false;
    for (String word : title.split("[^\\p{L}\\p{M}]+")) {
      if (word.chars().anyMatch(c -> c > 0x7f)) {
        if (!VietnameseText.isSyllable(word)) {
          return false;
        }
        marked = true;
      }
    }
    return marked;
  }
}
