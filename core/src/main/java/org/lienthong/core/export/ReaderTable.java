package org.lienthong.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.lienthong.core.store.StoredRecord;

/**
 * The table of {@link ExportFormat#CSV} for readers, who open it in a spreadsheet: no cell begins a
 * formula, whatever a record contains. A file of {@code lienthong export} is for programs and keeps
 * the texts as they are.
 */
public final class ReaderTable {
  /** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private ReaderTable() {}

  /** Returns a record as a table of {@code lienthong export}, its headings included. */
  public static String exported(StoredRecord record, TableForm form) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(TableColumns.headings());
      TableColumns.rows(record, form).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Returns the table as CSV, with a byte order mark. */
  public static String csv(List<StoredRecord> records) {
    StringWriter out = new StringWriter();
    out.write('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(TableColumns.headings());
      for (StoredRecord record : records) {
        for (List<String> row : TableColumns.rows(record, TableForm.TITLES)) {
          csv.writeRecord(row.stream().map(ReaderTable::inert).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** An apostrophe makes the cell a text. */
  private static String inert(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
