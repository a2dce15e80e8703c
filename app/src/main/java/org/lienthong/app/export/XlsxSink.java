package org.lienthong.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.store.StoredRecord;

/** A table as a workbook of one sheet. */
final class XlsxSink implements RecordSink {
  /** Rows that a sheet can have. */
  private static final int MAX_ROWS = 1_048_576;

  /** Characters that a cell can have. */
  private static final int MAX_CELL = 32_767;

  private static final int FLUSH_EVERY = 1_000;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxSink(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "Lien Thong", "1.0");
    this.sheet = workbook.newWorksheet("Biểu ghi");
    append(TableColumns.headings());
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    if (row == MAX_ROWS) {
      throw new MalformedRecordException("a sheet has at most " + MAX_ROWS + " rows");
    }
    append(TableColumns.row(record));
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void append(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      sheet.value(row, column, text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    }
    row++;
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    out.close();
  }
}
