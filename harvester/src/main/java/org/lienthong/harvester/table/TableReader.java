package org.lienthong.harvester.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.write.LocalId;
import org.lienthong.harvester.table.TableNotices.Kind;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;

/**
 * Reads the rows of a table as records: below the row of headings of each sheet, one record a row;
 * a row without a title that says nothing but data of a copy adds it to the record above it. Rows
 * that are no books are counted and named in the notices.
 */
final class TableReader implements MarcReader {
  private final TableRows rows;
  private final Deque<TableRow> ahead = new ArrayDeque<>();
  private final Deque<MarcReading> ready = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final TableNotices notices = new TableNotices();
  private @Nullable Columns columns;
  private @Nullable RowRecord pending;
  private @Nullable TableRow above;
  private String sheet = "";
  private int searched;
  private boolean anyHeadings;
  private boolean ended;
  private long number;

  TableReader(TableRows rows) {
    this.rows = rows;
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    while (ready.isEmpty() && !ended) {
      TableRow row = nextRow();
      if (row == null) {
        end();
      } else {
        take(row);
      }
    }
    return ready.poll();
  }

  private @Nullable TableRow nextRow() throws IOException {
    TableRow waiting = ahead.poll();
    return waiting == null ? rows.next() : waiting;
  }

  private void end() throws IOException {
    ended = true;
    finishPending();
    leaveSheet();
    if (!anyHeadings) {
      throw new IOException(
          "không thấy dòng tiêu đề cột (cần cột Nhan đề hoặc Tên sách)"
              + " / no row of headings was found (a column of titles is needed)");
    }
  }

  private void take(TableRow row) throws IOException {
    if (!row.sheet().equals(sheet)) {
      finishPending();
      leaveSheet();
      sheet = row.sheet();
      columns = null;
      above = null;
      searched = 0;
    }
    if (row.isBlank()) {
      return;
    }
    Optional<Columns> headings =
        searched < TableLimits.HEADER_ROWS ? Columns.of(row) : Optional.empty();
    Columns known = columns;
    if (known == null) {
      searched++;
      if (headings.isPresent()) {
        begin(headings.get());
      }
    } else if (headings.filter(known::isRepeatedBy).isPresent() || isNumbering(row)) {
      notices.addRow(Kind.NO_BOOK, row);
    } else {
      data(known, row);
    }
  }

  private void leaveSheet() {
    if (columns == null && searched > 0 && !sheet.isEmpty()) {
      notices.add(Kind.NO_HEADINGS, "'" + sheet + "'");
    }
  }

  private void begin(Columns headings) throws IOException {
    anyHeadings = true;
    if (headings.byHeading().containsKey(ColumnHeading.PRICE_OR_SHELF)) {
      while (ahead.size() < TableLimits.SAMPLE_ROWS) {
        TableRow row = rows.next();
        if (row == null) {
          break;
        }
        ahead.add(row);
      }
      List<TableRow> sample = ahead.stream().filter(row -> row.sheet().equals(sheet)).toList();
      columns = headings.decided(sample);
    } else {
      columns = headings;
    }
  }

  /** A row under the headings that numbers the columns: (1) (2) (3). */
  private boolean isNumbering(TableRow row) {
    if (above != null) {
      return false;
    }
    List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    for (int i = 0; i < filled.size(); i++) {
      if (!filled.get(i).replaceAll("[()\\[\\]]", "").equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return filled.size() > 1;
  }

  private void data(Columns known, TableRow raw) {
    TableRow row = withoutDittos(raw);
    above = row;
    RowRecord before = pending;
    if (row.quotes() == TableRow.Quotes.MENDED) {
      notices.addRow(Kind.UNCLOSED, row);
    }
    if (row.quotes() == TableRow.Quotes.BROKEN) {
      reject(row, "dấu nháy kép không đóng / a quote that is never closed");
    } else if (ClosingRows.isOne(row)) {
      notices.addRow(Kind.NO_BOOK, row);
    } else if (hasTitle(known, row)) {
      finishPending();
      book(known, row, raw.replaced());
    } else if (before != null && CopyRows.isOne(known, row, before.row())) {
      before.addCopies(row);
      before.replaced(raw.replaced());
    } else if (says(known, row) >= 2 || CopyRows.namesCopy(known, row)) {
      reject(row, "không có nhan đề / no title");
    } else {
      notices.addRow(Kind.NO_BOOK, row);
    }
  }

  /** Says whether a row has a title; strokes and dots are what people type where there is none. */
  private static boolean hasTitle(Columns known, TableRow row) {
    return !known.text(row, ColumnHeading.TITLE).matches("[\\s\\p{Pd}._…/]*");
  }

  private void book(Columns known, TableRow row, int replaced) {
    try {
      RowRecord begun = new RowRecord(known, row);
      begun.replaced(replaced);
      pending = begun;
    } catch (RuntimeException e) {
      reject(row, "không đọc được / cannot be read: " + e);
    }
  }

  /** Rejects a row; rows of copies below it are not those of the book above it. */
  private void reject(TableRow row, String reason) {
    finishPending();
    ready.add(new MarcReading.Rejected(new Position(++number, -1), row.place() + ": " + reason));
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

  /** Returns how many cells are not empty, row numbers excluded. */
  private static long says(Columns known, TableRow row) {
    List<Integer> numbers = known.byHeading().getOrDefault(ColumnHeading.ROW_NUMBER, List.of());
    return IntStream.range(0, row.cells().size())
        .filter(i -> !row.cell(i).isEmpty() && !numbers.contains(i))
        .count();
  }

  private void finishPending() {
    RowRecord made = pending;
    pending = null;
    if (made != null) {
      Position position = new Position(++number, -1);
      ready.add(new MarcReading.Read(position, made.marc(id(made)), made.complaints()));
    }
  }

  /**
   * Returns what identifies the record in its library. A number that an earlier row of this file
   * has (copies are often numbered again from 1 on each sheet) is distinguished by the content.
   */
  private String id(RowRecord made) {
    String id = LocalId.oneLine(made.id());
    if (id.isEmpty() || id.length() > StoreLimits.MAX_ID_CHARS / 2) {
      return "";
    }
    if (ids.add(id)) {
      return id;
    }
    String other = LocalId.apart(id, made.marc(""));
    ids.add(other);
    notices.add(Kind.SAME_NUMBER, made.row().place() + " → " + other);
    return other;
  }

  @Override
  public List<String> takeNotices() {
    return ended ? notices.take() : List.of();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
