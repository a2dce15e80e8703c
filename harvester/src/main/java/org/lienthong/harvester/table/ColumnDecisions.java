package org.lienthong.harvester.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Decides from the cells below what a heading means that has two meanings. */
final class ColumnDecisions {
  private final List<TableRow> sample;

  ColumnDecisions(List<TableRow> sample) {
    this.sample = sample.stream().filter(row -> !ClosingRows.isOne(row)).toList();
  }

  /** Returns the columns without headings of two meanings. */
  Columns decided(Columns found) {
    Columns out = found;
    for (int column : found.columns(ColumnHeading.COPY_OR_QUANTITY)) {
      out = out.with(column, copies(found, column));
    }
    for (int column : found.columns(ColumnHeading.BOOK_CODE)) {
      out = out.with(column, code(out, column));
    }
    for (int column : found.columns(ColumnHeading.PRICE_OR_SHELF)) {
      out = out.with(column, price(out, column));
    }
    for (int column : found.columns(ColumnHeading.STORE)) {
      out = mostly(column, Cells::isSize) ? out.with(column, ColumnHeading.SIZE) : out;
    }
    for (int column : found.columns(ColumnHeading.CLASS)) {
      boolean words = mostly(column, cell -> cell.chars().noneMatch(Character::isDigit));
      out = words ? out.with(column, ColumnHeading.MATERIAL) : out;
    }
    return out;
  }

  private ColumnHeading copies(Columns found, int column) {
    boolean numbers = mostly(column, cell -> cell.matches("\\d+(\\.0+)?"));
    boolean ones = mostly(column, cell -> cell.matches("0*1(\\.0+)?"));
    boolean listed = found.byHeading().containsKey(ColumnHeading.COPY_NUMBER);
    return numbers && (!listed || ones) ? ColumnHeading.QUANTITY : ColumnHeading.COPY;
  }

  /** A code is that of a title where it stands for several copies, or beside numbers of copies. */
  private ColumnHeading code(Columns found, int column) {
    boolean several =
        found.columns(ColumnHeading.QUANTITY).stream()
            .anyMatch(c -> sample.stream().anyMatch(row -> isSeveral(row.cell(c))));
    Set<String> seen = new HashSet<>();
    boolean repeated =
        sample.stream().map(row -> row.cell(column)).anyMatch(c -> !c.isEmpty() && !seen.add(c));
    boolean beside =
        found.byHeading().containsKey(ColumnHeading.COPY_NUMBER)
            || found.byHeading().containsKey(ColumnHeading.COPY_FROM);
    boolean ranges = mostly(column, cell -> Copies.in(cell).size() > 1);
    return !ranges && (several || repeated || beside)
        ? ColumnHeading.RECORD_NUMBER
        : ColumnHeading.COPY_NUMBER;
  }

  private static boolean isSeveral(String cell) {
    String whole = Cells.whole(cell);
    return whole.matches("\\d{1,6}") && Integer.parseInt(whole) > 1;
  }

  /** «Giá»: prices, or numbers where copies are only counted, and no shelf has decimals. */
  private ColumnHeading price(Columns found, int column) {
    boolean counted =
        found.byHeading().containsKey(ColumnHeading.QUANTITY)
            && mostly(column, cell -> cell.matches("[\\d.,\\s]*\\d[\\d.,\\s]*"));
    boolean decimals = mostly(column, cell -> cell.matches("\\d+[.,]\\d{1,2}"));
    boolean nothing = sample.stream().allMatch(row -> row.cell(column).isEmpty());
    return nothing || Money.isMostly(sample, column) || counted || decimals
        ? ColumnHeading.PRICE
        : ColumnHeading.SHELF;
  }

  private boolean mostly(int column, Predicate<String> test) {
    List<String> filled =
        sample.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().filter(test).count() * 2 > filled.size();
  }
}
