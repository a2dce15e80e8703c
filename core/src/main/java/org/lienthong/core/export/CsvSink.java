package org.lienthong.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.lienthong.core.store.StoredRecord;

/**
 * Writes a table as CSV in UTF-8, with a byte order mark for spreadsheets to detect the encoding.
 */
final class CsvSink implements RecordSink {
  private final CsvWriter csv;
  private final TableForm form;

  CsvSink(OutputStream out, TableForm form) throws IOException {
    this.form = form;
    Writer writer = new OutputStreamWriter(out, UTF_8);
    writer.write('\ufeff');
    csv = CsvWriter.builder().build(writer);
    csv.writeRecord(TableColumns.headings());
  }

  @Override
  public void write(StoredRecord record) {
    TableColumns.rows(record, form).forEach(csv::writeRecord);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
