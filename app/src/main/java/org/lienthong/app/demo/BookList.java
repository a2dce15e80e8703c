package org.lienthong.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code books.tsv}. */
final class BookList {
  private static final String RESOURCE = "books.tsv";

  private BookList() {}

  /** Returns every book in the order of the file. */
  static List<Book> read() {
    try (InputStream in = Objects.requireNonNull(BookList.class.getResourceAsStream(RESOURCE));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return books(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Book> books(List<String> lines) {
    List<String> columns = cells(lines.getFirst());
    List<Book> books = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      books.add(book(books.size() + 1, new Row(columns, cells(line))));
    }
    return List.copyOf(books);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static Book book(int number, Row row) {
    return new Book(
        number,
        row.text("title"),
        row.text("subtitle"),
        row.list("authors"),
        row.list("editors"),
        row.list("translator"),
        row.text("publisher"),
        row.text("place"),
        row.text("year"),
        row.text("edition"),
        row.text("pages"),
        row.text("size"),
        row.text("isbn"),
        row.text("grade"),
        row.text("subject"),
        row.text("series"),
        row.text("volume"),
        row.text("kind"),
        row.text("ddc"),
        row.list("keywords"),
        row.text("language"));
  }

  /** The cells of a line, by the names of their columns. */
  private static final class Row {
    private final Map<String, String> cells = new HashMap<>();

    Row(List<String> columns, List<String> texts) {
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), texts.get(i));
      }
    }

    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    List<String> list(String column) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split("; "));
    }
  }
}
