package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.harvester.table.Copies.Copy;
import org.lienthong.marc.Field;
import org.lienthong.marc.Issue;

/**
 * The copies of a book, from its row and from rows below it: one 852 each, or one with a number.
 */
final class RowHoldings {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?iu)0*(\\d{1,6})(?:[.,]0+)?\\s*(?:cuốn|quyển|bản|c|q|copies|copy|bộ|tờ)?\\.?");

  private final Columns columns;
  private final List<Holding> holdings = new ArrayList<>();

  RowHoldings(Columns columns) {
    this.columns = columns;
  }

  /** A copy, or so many without numbers; 0 where the list does not say how many. */
  private record Holding(TableRow from, Copy copy, String barcode, long quantity) {
    boolean isNumbered() {
      return !copy.number().isEmpty();
    }
  }

  /** Returns the number of the first copy; empty when none has one. */
  String firstNumber() {
    return holdings.stream()
        .filter(Holding::isNumbered)
        .map(h -> h.copy().number())
        .findFirst()
        .orElse("");
  }

  /** Adds the copies of a row, and returns what is doubtful about them. */
  Optional<Issue> add(TableRow row) {
    String said = columns.text(row, ColumnHeading.QUANTITY);
    Matcher number = QUANTITY.matcher(said.split("; ")[0]);
    long quantity = number.matches() ? Long.parseLong(number.group(1)) : 0;
    List<Copy> copies = copies(row);
    List<String> barcodes = barcodes(row, copies.size());
    for (int i = 0; i < copies.size(); i++) {
      long kept = i == 0 && quantity != copies.size() ? quantity : 0;
      String barcode = barcodes.isEmpty() ? "" : barcodes.get(i);
      holdings.add(new Holding(row, copies.get(i), barcode, kept));
    }
    if (copies.isEmpty()) {
      addUnnumbered(row, quantity);
    }
    if (!said.isEmpty() && !number.matches()) {
      return Optional.of(Issue.note("852", "quantity '" + said + "' is not a number"));
    }
    return copies.isEmpty() || quantity == 0 || quantity == copies.size()
        ? Optional.empty()
        : Optional.of(
            Issue.note("852", "quantity " + quantity + " beside " + copies.size() + " numbers"));
  }

  /** Adds so many copies without numbers; a row that repeats the book without one is one more. */
  private void addUnnumbered(TableRow row, long quantity) {
    boolean first = holdings.isEmpty();
    if (!first && quantity == 0 && !holdings.getLast().isNumbered()) {
      Holding last = holdings.removeLast();
      holdings.add(new Holding(last.from(), last.copy(), "", Math.max(1, last.quantity()) + 1));
    } else {
      holdings.add(
          new Holding(row, new Copy("", ""), "", first ? quantity : Math.max(1, quantity)));
    }
  }

  private List<Copy> copies(TableRow row) {
    List<Copy> out = new ArrayList<>();
    List<Integer> numbers = columns.columns(ColumnHeading.COPY_NUMBER);
    boolean paired = isPaired(row, numbers);
    for (int column : numbers) {
      if (!(paired && isBarcode(column))) {
        Copies.in(row.cell(column)).stream().filter(c -> !out.contains(c)).forEach(out::add);
      }
    }
    String from = columns.text(row, ColumnHeading.COPY_FROM);
    out.addAll(Copies.between(from, columns.text(row, ColumnHeading.COPY_TO)));
    return out;
  }

  /** Says whether each copy has its number in one column and its barcode in another. */
  private boolean isPaired(TableRow row, List<Integer> numbers) {
    List<Integer> filled = numbers.stream().filter(c -> !row.cell(c).isEmpty()).toList();
    return filled.size() == 2
        && isBarcode(filled.get(0)) != isBarcode(filled.get(1))
        && Copies.in(row.cell(filled.get(0))).size() == Copies.in(row.cell(filled.get(1))).size();
  }

  private List<String> barcodes(TableRow row, int wanted) {
    List<Integer> numbers = columns.columns(ColumnHeading.COPY_NUMBER);
    if (!isPaired(row, numbers)) {
      return List.of();
    }
    List<String> out =
        numbers.stream()
            .filter(this::isBarcode)
            .flatMap(c -> Copies.in(row.cell(c)).stream())
            .map(Copy::number)
            .toList();
    return out.size() == wanted ? out : List.of();
  }

  private boolean isBarcode(int column) {
    String heading = VietnameseText.folded(columns.headings().get(column));
    return heading.contains("vach") || heading.contains("barcode");
  }

  /** Returns the fields; a book of which nothing is said about copies has none. */
  List<Field> fields() {
    FieldList out = new FieldList();
    holdings.forEach(holding -> add(out, holding));
    return out.all();
  }

  private void add(FieldList out, Holding holding) {
    TableRow from = holding.from();
    String room = holding.copy().room();
    out.add(
        "852",
        "  ",
        "b",
        room.isEmpty() ? columns.text(from, ColumnHeading.STORE) : room,
        "c",
        columns.text(from, ColumnHeading.SHELF),
        "h",
        columns.text(from, ColumnHeading.CALL_NUMBER),
        "p",
        holding.copy().number(),
        "t",
        columns.text(from, ColumnHeading.COPY),
        "z",
        holding.quantity() > 0 ? "Số lượng: " + holding.quantity() : "",
        "z",
        columns.text(from, ColumnHeading.CONDITION),
        "x",
        holding.barcode().isEmpty() ? "" : "Mã vạch: " + holding.barcode(),
        "x",
        labelled(from, ColumnHeading.INVENTORY),
        "x",
        labelled(from, ColumnHeading.WITHDRAWN));
  }

  /** Returns the cells of columns with their headings, which say of which year they are. */
  private String labelled(TableRow row, ColumnHeading heading) {
    List<String> out = new ArrayList<>();
    for (int column : columns.columns(heading)) {
      if (!row.cell(column).isEmpty()) {
        out.add(columns.headings().get(column) + ": " + row.cell(column));
      }
    }
    return String.join("; ", out);
  }
}
