package org.lienthong.harvester.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Recognizes the rows that give a class to the books below them, on one sheet. */
final class GroupRows {
  private static final int FEW = 2;

  private final Columns known;
  private final Set<Integer> numbers;
  private final Set<Integer> sums = new HashSet<>();
  private final boolean numbered;
  private final boolean detailed;

  /** Creates it from the first rows of the sheet. */
  GroupRows(Columns known, List<TableRow> sample) {
    this.known = known;
    this.numbers = new HashSet<>(known.columns(ColumnHeading.ROW_NUMBER));
    for (ColumnHeading one :
        List.of(ColumnHeading.QUANTITY, ColumnHeading.TOTAL_PRICE, ColumnHeading.PRICE)) {
      sums.addAll(known.columns(one));
    }
    List<TableRow> filled = sample.stream().filter(row -> !row.isBlank()).toList();
    this.numbered = isMost(filled, filled.stream().filter(this::hasNumber).count());
    long full = filled.stream().filter(row -> texts(row).size() >= FEW).count();
    this.detailed = full > 0 && full * 3 >= filled.size();
  }

  private static boolean isMost(List<TableRow> rows, long count) {
    return count * 2 >= rows.size() && count > 0;
  }

  /** Returns the text of the group when a row is one. */
  Optional<String> of(TableRow row) {
    List<Integer> texts = texts(row);
    if (texts.isEmpty()) {
      return numbers.stream()
          .map(row::cell)
          .filter(cell -> cell.matches("(?s).*\\p{L}{3}.*"))
          .findFirst();
    }
    if (texts.size() > 1 || hasNumber(row) || CopyRows.namesCopy(known, row)) {
      return Optional.empty();
    }
    String text = row.cell(texts.getFirst());
    String before = String.join("", numbers.stream().map(row::cell).toList());
    boolean letters = text.matches("(?s).*\\p{L}{2}.*");
    boolean ordered = before.matches("[IVXLC]+\\.?|[A-Z][.)]?");
    boolean titled = known.titleColumns().contains(texts.getFirst());
    boolean worded = RowGroup.isWorded(text);
    boolean early =
        texts.getFirst() < known.titleColumns().stream().min(Integer::compare).orElse(0);
    boolean capitals = numbered && text.equals(text.toUpperCase(Locale.ROOT));
    boolean unlike = row.spanning() || worded || early || (titled && capitals);
    return letters && (ordered || (detailed && unlike)) ? Optional.of(text) : Optional.empty();
  }

  private boolean hasNumber(TableRow row) {
    return numbers.stream().anyMatch(column -> row.cell(column).matches("\\d+([.,]0+)?\\.?"));
  }

  /** Returns the filled columns without row numbers and sums. */
  private List<Integer> texts(TableRow row) {
    return IntStream.range(0, row.cells().size())
        .filter(i -> !row.cell(i).isEmpty() && !numbers.contains(i))
        .filter(i ->
            !(sums.contains(i) && row.cell(i).matches("[\\d.,\\s]*\\d[\\d.,\\s]*\\p{L}{0,4}₫?")))
        .boxed()
        .toList();
  }
}
