package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;

/** Writes a table as a workbook with one sheet. */
final class XlsxSink implements RecordSink {
  private final Sheet sheet;

  XlsxSink(OutputStream out) throws IOException {
    this.sheet = new Sheet(out, "Biểu ghi", TableColumns.headings());
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    if (sheet.isFull()) {
      throw new MalformedRecordException("a sheet has at most " + Sheet.MAX_ROWS + " rows");
    }
    sheet.add(TableColumns.row(record));
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
