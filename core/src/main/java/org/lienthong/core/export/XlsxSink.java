package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;

/** Writes a table as a workbook with one sheet, in which numbers and dates are such. */
final class XlsxSink implements RecordSink {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final Sheet sheet;
  private final TableForm form;

  XlsxSink(OutputStream out, TableForm form) throws IOException {
    this.form = form;
    this.sheet = new Sheet(out, "Biểu ghi", TableColumns.headings());
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    List<List<String>> rows = TableColumns.rows(record, form);
    if (sheet.rows() + rows.size() > Sheet.MAX_ROWS) {
      throw new MalformedRecordException("a sheet has at most " + Sheet.MAX_ROWS + " rows");
    }
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).length() > Sheet.MAX_CELL) {
          throw new MalformedRecordException(
              TableColumns.headings().get(i)
                  + ": a cell has at most "
                  + Sheet.MAX_CELL
                  + " characters, not "
                  + row.get(i).length());
        }
      }
    }
    for (List<String> row : rows) {
      sheet.addValues(values(row));
    }
  }

  private static List<Object> values(List<String> row) {
    List<Object> out = new ArrayList<>(row.size());
    TableColumns[] columns = TableColumns.values();
    for (int i = 0; i < columns.length; i++) {
      TableColumns column = columns[i];
      String text = row.get(i);
      if (column.isNumber() && text.matches("0|[1-9]\\d{0,14}")) {
        out.add(Long.valueOf(text));
      } else if (column.isDate()) {
        out.add(day(text));
      } else {
        out.add(text);
      }
    }
    return out;
  }

  private static Object day(String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      return text;
    }
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
