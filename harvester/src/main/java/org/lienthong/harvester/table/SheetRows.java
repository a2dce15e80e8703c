package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows below the headings of one sheet. For one thread. */
final class SheetRows {
  private final String sheet;
  private final Columns columns;
  private final HeadingRows headings;
  private final GroupRows groups;
  private final BitSet used;
  private final int[] unused = new int[TableLimits.MAX_COLUMNS];
  private RowGroup group;
  private @Nullable TableRow above;
  private boolean signed;

  SheetRows(String sheet, Columns columns, HeadingRows headings, List<TableRow> sample) {
    this.sheet = sheet;
    this.columns = columns;
    this.headings = headings;
    this.groups = new GroupRows(columns, sample);
    this.used = columns.used();
    this.group = RowGroup.isWorded(sheet) ? RowGroup.NONE.with(sheet) : RowGroup.NONE;
  }

  /** What a row is. */
  enum Kind {
    /** The headings again, as at the top of each printed page. */
    HEADINGS,
    /** A row that numbers the columns: (1) (2) (3). */
    NUMBERING,
    /** A total, a signature, a date. */
    CLOSING,
    /** The class of the books below. */
    GROUP,
    /** A book or a copy. */
    DATA
  }

  Columns columns() {
    return columns;
  }

  RowGroup group() {
    return group;
  }

  /** Returns what a row is; a group holds for the rows after it. */
  Kind kind(TableRow row) {
    if (hasTitleHeading(row) && headings.of(row).filter(columns::isRepeatedBy).isPresent()) {
      signed = false;
      return Kind.HEADINGS;
    }
    if (above == null && isNumbering(row)) {
      return Kind.NUMBERING;
    }
    signed |= ClosingRows.isSigned(row);
    if (ClosingRows.isOne(row) || (signed && isOnlyNames(row))) {
      return Kind.CLOSING;
    }
    Optional<String> named = groups.of(row);
    if (named.isPresent()) {
      group = group.with(named.get());
      return Kind.GROUP;
    }
    signed = false;
    return Kind.DATA;
  }

  /** Looks at the one cell that tells most rows from headings. */
  private boolean hasTitleHeading(TableRow row) {
    return columns.titleColumns().stream()
        .anyMatch(c -> row.cell(c).equalsIgnoreCase(columns.headings().get(c)));
  }

  private static boolean isNumbering(TableRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    int last = 0;
    for (String cell : filled) {
      String bare = cell.replaceAll("[()\\[\\]]", "");
      boolean letter = bare.matches("[A-Za-z]") && last == 0;
      if (!letter && !(bare.matches("\\d{1,2}") && Integer.parseInt(bare) == last + 1)) {
        return false;
      }
      last = letter ? 0 : last + 1;
    }
    return filled.size() > 1 && last > 1;
  }

  /** Names below a signature: few cells, none with a digit. */
  private static boolean isOnlyNames(TableRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    return filled.size() <= 3
        && filled.stream().allMatch(c -> c.chars().noneMatch(Character::isDigit));
  }

  /** Returns a row of data with what its ditto marks stand for, and counts what is not used. */
  TableRow read(TableRow raw) {
    for (int i = 0; i < raw.cells().size(); i++) {
      unused[i] += used.get(i) || raw.cell(i).isEmpty() ? 0 : 1;
    }
    TableRow row = withoutDittos(raw);
    above = row;
    return row;
  }

  private TableRow withoutDittos(TableRow row) {
    TableRow model = above;
    if (model == null || row.cells().stream().noneMatch(Cells::isDitto)) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    for (int i = 0; i < cells.size(); i++) {
      if (Cells.isDitto(cells.get(i))) {
        cells.set(i, model.cell(i));
      }
    }
    return row.withCells(cells);
  }

  /** Says whether a row has a title; strokes and dots are what people type where there is none. */
  boolean hasTitle(TableRow row) {
    return columns.titleColumns().stream()
        .anyMatch(column -> !row.cell(column).matches("[\\s\\p{Pd}._…/]*"));
  }

  /** Returns how many cells are not empty, row numbers excluded. */
  long says(TableRow row) {
    List<Integer> numbers = columns.columns(ColumnHeading.ROW_NUMBER);
    return IntStream.range(0, row.cells().size())
        .filter(i -> !row.cell(i).isEmpty() && !numbers.contains(i))
        .count();
  }

  /** Returns the columns with cells that were not used, each with their number. */
  List<String> unused() {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < unused.length; i++) {
      boolean headed = i < columns.headings().size() && !columns.headings().get(i).isEmpty();
      if (unused[i] > 0 || (headed && !used.get(i))) {
        String where = sheet.isEmpty() ? "" : "'" + sheet + "' ";
        out.add(where + columns.heading(i) + " (" + unused[i] + " ô/cells)");
      }
    }
    return out;
  }
}
