package org.lienthong.sru.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** The books to search: our own samples, and among them the titles of real shops and libraries. */
final class SampleBooks {
  private static final Path SAMPLES =
      Path.of("../app/src/main/resources/org/lienthong/app/demo/books.tsv");

  private static final Path LISTS = Path.of("../../shared/data/vietnamese");

  private static final String TEXTBOOKS = "sach-giao-khoa.csv";
  private static final String FIRST_SHOP = "fahasa-nhan-de.csv";
  private static final String SECOND_SHOP = "tiki-sach-tac-gia.csv";
  private static final String UNIVERSITY = "thu-vien-qnu-sach.csv";

  /** Why a test of all books cannot run. */
  static final String MISSING = "the book lists of ../shared/data/vietnamese are not present";

  private static final Pattern CELL =
      Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^,]*)(?:,|$)");

  private SampleBooks() {}

  /** Says whether all lists of shops and libraries are there. */
  static boolean listsArePresent() {
    return Stream.of(TEXTBOOKS, FIRST_SHOP, SECOND_SHOP, UNIVERSITY)
        .allMatch(list -> Files.isRegularFile(LISTS.resolve(list)));
  }

  /** Returns every book; the lists must be present. */
  static List<Book> all() {
    List<Book> books = new ArrayList<>(samples());
    table(TEXTBOOKS).forEach(r -> books.add(book(r, "ten_sach", "", "bo_sach")));
    table(FIRST_SHOP).forEach(r -> books.add(book(r, "ten_sach", "", "")));
    table(SECOND_SHOP).forEach(r -> books.add(book(r, "ten_sach", "tac_gia", "")));
    table(UNIVERSITY).forEach(r -> books.add(book(r, "nhan_de", "", "")));
    return books;
  }

  private static Book book(Map<String, String> row, String title, String author, String series) {
    return new Book(
        row.getOrDefault(title, ""),
        "",
        row.getOrDefault(author, ""),
        "",
        row.getOrDefault(series, ""),
        "",
        "",
        "",
        "",
        "");
  }

  private static List<Book> samples() {
    List<String> lines = lines(SAMPLES).stream().filter(l -> !l.startsWith("#")).toList();
    List<String> names = List.of(lines.getFirst().split("\t", -1));
    List<Book> books = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = row(names, List.of(line.split("\t", -1)));
      books.add(
          new Book(
              cell(row, "title"),
              cell(row, "subtitle"),
              cell(row, "authors"),
              cell(row, "volume"),
              cell(row, "series"),
              cell(row, "kind"),
              cell(row, "isbn").replace("-", ""),
              cell(row, "grade"),
              cell(row, "keywords"),
              cell(row, "year")));
    }
    return books;
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private static List<Map<String, String>> table(String file) {
    List<String> lines = lines(LISTS.resolve(file));
    List<String> names = cells(lines.getFirst().replace("\uFEFF", ""));
    return lines.stream().skip(1).map(l -> row(names, cells(l))).toList();
  }

  private static Map<String, String> row(List<String> names, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find() && cell.end() > cell.start()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? String.valueOf(cell.group(2)) : quoted.replace("\"\"", "\""));
    }
    return cells;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One book. Missing facts are empty. */
  record Book(
      String title,
      String subtitle,
      String authors,
      String volume,
      String series,
      String kind,
      String isbn,
      String grade,
      String keywords,
      String year) {

    /** Returns the line that patterns of the suite look at. */
    String line() {
      return "%s : %s / %s ; %s ; %s ; %s ; %s"
          .formatted(title, subtitle, authors, volume, series, kind, isbn);
    }

    MarcRecord marc() {
      List<Field> fields = new ArrayList<>();
      add(fields, "020", "a", isbn);
      List<String> names = Arrays.stream(authors.split("; ")).filter(n -> !n.isBlank()).toList();
      names.stream().limit(1).forEach(n -> add(fields, "100", "a", n));
      List<String> title = new ArrayList<>(List.of("a", title()));
      put(title, "n", volume);
      put(title, "b", subtitle);
      put(title, "c", String.join(", ", names));
      fields.add(DataField.of("245", "10", title.toArray(String[]::new)));
      add(fields, "260", "c", year);
      add(fields, "490", "a", series);
      add(fields, "521", "a", grade.isEmpty() ? "" : "Lớp " + grade);
      Arrays.stream(keywords.split("; ")).forEach(k -> add(fields, "653", "a", k));
      names.stream().skip(1).forEach(n -> add(fields, "700", "a", n));
      return new MarcRecord(Leader.BOOK, fields);
    }

    private static void put(List<String> subfields, String code, String data) {
      if (!data.isBlank()) {
        subfields.addAll(List.of(code, data));
      }
    }

    private static void add(List<Field> fields, String tag, String code, String data) {
      if (!data.isBlank()) {
        fields.add(DataField.of(tag, "  ", code, data));
      }
    }
  }
}
