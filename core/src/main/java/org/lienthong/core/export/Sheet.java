package org.lienthong.core.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet of text, written row by row without holding it in memory. */
public final class Sheet implements Closeable {
  /** Maximum number of rows in a sheet. */
  public static final int MAX_ROWS = 1_048_576;

  /** Maximum number of characters in a cell; longer text is truncated. */
  static final int MAX_CELL = 32_767;

  private static final int FLUSH_EVERY = 1_000;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  /** Starts a workbook; closing it closes {@code out}. */
  public Sheet(OutputStream out, String name, List<String> headings) throws IOException {
    this.out = out;
    this.workbook = new Workbook(out, "Lien Thong", "1.0");
    this.sheet = workbook.newWorksheet(name);
    add(headings);
  }

  /** Returns whether no more rows fit. */
  public boolean isFull() {
    return row == MAX_ROWS;
  }

  /** Writes the next row. */
  public void add(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      sheet.value(row, column, text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    out.close();
  }
}
