package org.lienthong.harvester.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.write.LocalId;
import org.lienthong.harvester.table.TableNotices.Kind;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;

/**
 * Reads the rows of a table as records: below the headings of each sheet, one record a book, whose
 * copies may have rows of their own. Whatever is not used is counted and named in the notices.
 */
final class TableReader implements MarcReader {
  private final TableRows rows;
  private final HeadingSearch search;
  private final TablePreview preview;
  private final Deque<TableRow> ahead = new ArrayDeque<>();
  private final Deque<MarcReading> ready = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final TableNotices notices = new TableNotices();
  private @Nullable SheetRows list;
  private @Nullable RowRecord pending;
  private String sheet = "";
  private boolean anyHeadings;
  private boolean ended;
  private long number;

  TableReader(TableRows rows, TableOptions options) {
    this.rows = rows;
    this.search = new HeadingSearch(options.headings());
    this.preview = new TablePreview(options.preview());
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

  @Override
  public boolean readsLists() {
    return true;
  }

  private @Nullable TableRow nextRow() throws IOException {
    TableRow waiting = ahead.poll();
    return waiting == null ? rows.next() : waiting;
  }

  private void end() throws IOException {
    ended = true;
    finishPending();
    leaveSheet();
    rows.skipped().forEach(name -> notices.add(Kind.HIDDEN, "'" + name + "'"));
    rows.guessed().ifPresent(name -> notices.add(Kind.GUESSED, name));
    notices.count(Kind.ENCODED, rows.converted());
    if (!anyHeadings) {
      throw new IOException(search.complaint());
    }
  }

  private void take(TableRow row) throws IOException {
    if (!row.sheet().equals(sheet)) {
      finishPending();
      leaveSheet();
      sheet = row.sheet();
      list = null;
      search.begin();
    }
    if (row.isBlank()) {
      return;
    }
    SheetRows known = list;
    if (known == null) {
      Optional<Columns> headings = search.take(row);
      if (headings.isPresent()) {
        begin(headings.get(), row);
      }
    } else {
      switch (known.kind(row)) {
        case HEADINGS, NUMBERING, CLOSING -> notices.addRow(Kind.NO_BOOK, row);
        case GROUP -> {
          finishPending();
          notices.addRow(Kind.GROUP, row);
        }
        case DATA -> data(known, row);
      }
    }
  }

  private void leaveSheet() {
    SheetRows known = list;
    if (known != null) {
      known.unused().forEach(column -> notices.add(Kind.UNUSED, column));
    } else if (search.searched() > 0 && !sheet.isEmpty()) {
      notices.add(Kind.NO_HEADINGS, "'" + sheet + "'");
    }
  }

  private void begin(Columns headings, TableRow row) throws IOException {
    anyHeadings = true;
    while (ahead.size() < TableLimits.SAMPLE_ROWS) {
      TableRow next = rows.next();
      if (next == null) {
        break;
      }
      ahead.add(next);
    }
    List<TableRow> sample =
        ahead.stream().filter(r -> r.sheet().equals(sheet) && !r.isBlank()).toList();
    Optional<Columns> continued =
        !sample.isEmpty() && search.goesOn(row, headings, sample.getFirst())
            ? search.continued(row, sample.getFirst())
            : Optional.empty();
    Columns whole = continued.orElse(headings);
    if (continued.isPresent()) {
      TableRow second = sample.getFirst();
      ahead.remove(second);
      sample = sample.subList(1, sample.size());
    }
    Columns decided = new ColumnDecisions(sample).decided(whole);
    search.product().ifPresent(name -> notices.add(Kind.PRODUCT, name));
    for (int i = 0; i < whole.targets().size(); i++) {
      ColumnTarget before = whole.targets().get(i);
      ColumnTarget after = decided.targets().get(i);
      if (before != null && after != null && isToBeTold(before, after)) {
        notices.add(Kind.DECIDED, decided.heading(i) + " → " + after.field());
      }
    }
    list = new SheetRows(sheet, decided, search.headings(), sample);
    preview.columns(sheet, decided);
  }

  /** Prices are what everybody expects below «Giá»; any other decision is told. */
  private static boolean isToBeTold(ColumnTarget before, ColumnTarget after) {
    return !before.equals(after) && !after.equals(new ColumnTarget.Meaning(ColumnHeading.PRICE));
  }

  private void data(SheetRows known, TableRow raw) {
    TableRow row = known.read(raw);
    RowRecord before = pending;
    if (row.quotes() == TableRow.Quotes.MENDED) {
      notices.addRow(Kind.UNCLOSED, row);
    }
    if (row.quotes() == TableRow.Quotes.BROKEN) {
      reject(row, "dấu nháy kép không đóng / a quote that is never closed");
    } else if (row.quotes() == TableRow.Quotes.TOO_MANY) {
      reject(row, "nhiều ô hơn số cột tiêu đề / more cells than headings");
    } else if (before != null && isCopy(known.columns(), row, before.row())) {
      copy(known, before, row, raw.replaced());
    } else if (known.hasTitle(row)) {
      finishPending();
      book(known, row, raw.replaced());
    } else if (known.says(row) >= 2 || CopyRows.namesCopy(known.columns(), row)) {
      reject(row, "không có nhan đề / no title");
    } else {
      notices.addRow(Kind.NO_BOOK, row);
    }
  }

  private static boolean isCopy(Columns columns, TableRow row, TableRow book) {
    boolean titled = columns.titleColumns().stream().anyMatch(c -> !row.cell(c).isEmpty());
    return titled ? CopyRows.isAnother(columns, row, book) : CopyRows.isOne(columns, row, book);
  }

  private void copy(SheetRows known, RowRecord book, TableRow row, int replaced) {
    book.addCopies(row);
    book.replaced(replaced);
    boolean own = CopyRows.namesCopy(known.columns(), row);
    notices.addRow(own ? Kind.COPIES : Kind.SAME_ROW, row);
  }

  private void book(SheetRows known, TableRow row, int replaced) {
    try {
      RowRecord begun = new RowRecord(known.columns(), row, known.group());
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

  private void finishPending() {
    RowRecord made = pending;
    pending = null;
    if (made != null) {
      MarcRecord record = made.marc(id(made));
      for (Issue issue : made.complaints()) {
        boolean note = issue.severity() == Issue.Severity.NOTE;
        String where = issue.where().isEmpty() ? "" : " " + issue.where();
        notices.add(
            note ? Kind.DOUBTFUL : Kind.REPAIRED,
            made.row().place() + where + ": " + issue.message());
      }
      preview.record(record);
      ready.add(new MarcReading.Read(new Position(++number, -1), record, made.complaints()));
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
    List<String> out = new ArrayList<>();
    if (ended) {
      out.addAll(preview.take());
      out.addAll(notices.take());
    }
    return out;
  }

  @Override
  public List<String> takeDetails() {
    return notices.takeDetails();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
