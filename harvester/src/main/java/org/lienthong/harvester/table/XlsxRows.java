package org.lienthong.harvester.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the visible sheets of an Excel workbook (.xlsx). */
final class XlsxRows implements TableRows {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private String sheet = "";
  private @Nullable Stream<Row> open;
  private Iterator<Row> rows = List.<Row>of().iterator();

  private XlsxRows(ReadableWorkbook workbook) {
    this.workbook = workbook;
    this.sheets =
        workbook
            .getSheets()
            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
            .toList()
            .iterator();
  }

  static XlsxRows open(InputStream in) throws IOException {
    try {
      return new XlsxRows(new ReadableWorkbook(in, new ReadingOptions(true, true)));
    } catch (ExcelReaderException e) {
      throw new IOException(
          "không đọc được tệp Excel / the workbook cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    try {
      while (!rows.hasNext()) {
        if (!sheets.hasNext()) {
          return null;
        }
        start(sheets.next());
      }
      Row row = rows.next();
      return TableRow.of(sheet, row.getRowNum(), cells(row));
    } catch (ExcelReaderException e) {
      throw new IOException("sheet '" + sheet + "' cannot be read: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void start(Sheet next) throws IOException {
    closeSheet();
    Stream<Row> stream = next.openStream();
    open = stream;
    sheet = next.getName();
    rows = stream.iterator();
  }

  private static List<String> cells(Row row) {
    int count = Math.min(row.getCellCount(), TableLimits.MAX_COLUMNS);
    List<String> out = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      out.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
    }
    return out;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
    }
    if (cell.getType() == CellType.ERROR) {
      return "";
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  /** Dates are numbers with a format of days and months; years typed as numbers have none. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format
            .replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
            .toLowerCase(Locale.ROOT)
            .matches(".*(d|yy).*");
  }

  private static String date(LocalDateTime date) {
    return date.format(DATE);
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void closeSheet() {
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    workbook.close();
  }
}
