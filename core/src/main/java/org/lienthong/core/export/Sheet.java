package org.lienthong.core.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, written row by row without holding it in memory. The headings stay in
 * view, and each has a filter.
 */
public final class Sheet implements Closeable {
  /** Maximum number of rows in a sheet. */
  public static final int MAX_ROWS = 1_048_576;

  /** Maximum number of characters in a cell; longer text is truncated. */
  static final int MAX_CELL = 32_767;

  private static final int FLUSH_EVERY = 1_000;
  private static final String DAY = "dd/mm/yyyy";

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final int columns;
  private int row;

  /** Starts a workbook; closing it closes {@code out}. */
  public Sheet(OutputStream out, String name, List<String> headings) throws IOException {
    this.out = out;
    this.workbook = new Workbook(out, "Lien Thong", "1.0");
    this.sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    this.columns = headings.size();
    add(headings);
    sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
  }

  /** Returns whether no more rows fit. */
  public boolean isFull() {
    return row == MAX_ROWS;
  }

  /** Returns how many rows it has, the headings included. */
  int rows() {
    return row;
  }

  /** Writes the next row. */
  public void add(List<String> cells) throws IOException {
    addValues(cells);
  }

  /** Writes the next row of texts, whole numbers and dates; an empty text leaves its cell empty. */
  void addValues(List<?> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case LocalDate date -> {
          sheet.value(row, column, date);
          sheet.style(row, column).format(DAY).set();
        }
        case Number number -> sheet.value(row, column, number);
        case Object other -> text(column, String.valueOf(other));
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void text(int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    }
  }

  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns - 1);
    workbook.finish();
    out.close();
  }
}
