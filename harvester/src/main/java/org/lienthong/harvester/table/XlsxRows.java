package org.lienthong.harvester.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the visible sheets of an Excel workbook (.xlsx). */
final class XlsxRows implements TableRows {
  private static final Pattern ISO_DATE =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?");

  private final ReadableWorkbook workbook;
  private final WorkbookParts parts;
  private final Iterator<Sheet> sheets;
  private final List<String> hidden;
  private MergedCells merged = MergedCells.NONE;
  private String sheet = "";
  private @Nullable Stream<Row> open;
  private Iterator<Row> rows = List.<Row>of().iterator();

  private XlsxRows(ReadableWorkbook workbook, WorkbookParts parts) {
    this.workbook = workbook;
    this.parts = parts;
    List<Sheet> all = workbook.getSheets().toList();
    this.sheets =
        all.stream().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList().iterator();
    this.hidden =
        all.stream()
            .filter(s -> s.getVisibility() != SheetVisibility.VISIBLE)
            .map(Sheet::getName)
            .toList();
  }

  static XlsxRows open(InputStream in) throws IOException {
    WorkbookParts parts = WorkbookParts.checked(in);
    InputStream checked = new ByteArrayInputStream(parts.octets());
    try {
      return new XlsxRows(new ReadableWorkbook(checked, new ReadingOptions(true, true)), parts);
    } catch (RuntimeException e) {
      // Its library throws various ones for files that are no workbooks.
      throw new IOException(
          "không đọc được tệp Excel / the workbook cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> skipped() {
    return hidden;
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
      return merged.filled(TableRow.of(sheet, row.getRowNum(), cells(row)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      throw new IOException(
          "không đọc được trang tính '"
              + sheet
              + "' / this sheet cannot be read: "
              + e.getMessage(),
          e);
    }
  }

  private void start(Sheet next) throws IOException {
    closeSheet();
    Stream<Row> stream = next.openStream();
    open = stream;
    sheet = next.getName();
    rows = stream.iterator();
    merged = MergedCells.of(parts.merged(next.getId()));
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
      String format = cell.getDataFormatString();
      return isDate(cell)
          ? CellNumbers.dated(cell.asNumber(), cell::asDate)
          : CellNumbers.shown(cell.asNumber(), format == null ? "" : format);
    }
    if (cell.getType() == CellType.ERROR) {
      return "";
    }
    String text = cell.getText();
    if (text == null) {
      return "";
    }
    // The type of a text that a formula gave, and of a date in ISO form.
    Matcher date = cell.getType() == CellType.FORMULA ? ISO_DATE.matcher(text) : null;
    return date != null && date.matches()
        ? date.group(3) + "/" + date.group(2) + "/" + date.group(1)
        : OoxmlNames.unescaped(text);
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
