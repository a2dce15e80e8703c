package org.lienthong.harvester.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the visible sheets of an Excel workbook of 97 to 2003 (.xls, BIFF8), by the event reader
 * of Apache POI. A sheet has 65,536 rows at most, so all are kept until they are asked for.
 */
final class XlsRows implements TableRows, HSSFListener {
  private final Deque<TableRow> rows = new ArrayDeque<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();
  private final List<String> merged = new ArrayList<>();
  private @Nullable FormatTrackingHSSFListener formats;
  private @Nullable SSTRecord strings;
  private @Nullable FormulaRecord waiting;
  private int sheet = -1;

  private XlsRows() {}

  /**
   * Reads a workbook.
   *
   * @throws IOException with a sentence for people when it cannot be read
   */
  static XlsRows open(byte[] octets) throws IOException {
    XlsRows out = new XlsRows();
    FormatTrackingHSSFListener tracking = new FormatTrackingHSSFListener(out);
    out.formats = tracking;
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(tracking);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(octets))) {
      new HSSFEventFactory().processWorkbookEvents(request, files);
    } catch (IOException | RuntimeException e) {
      // Its library throws various ones for files that are damaged or older than Excel 97.
      throw new IOException(
          "không đọc được tệp .xls; hãy mở bằng Excel và lưu lại thành .xlsx"
              + " / the .xls cannot be read; open it in Excel and save it as .xlsx: "
              + e.getMessage(),
          e);
    }
    out.endSheet();
    return out;
  }

  @Override
  public void processRecord(Record record) {
    switch (record) {
      case BoundSheetRecord bound -> sheets.add(bound);
      case BOFRecord begin when begin.getType() == BOFRecord.TYPE_WORKSHEET -> {
        endSheet();
        sheet++;
      }
      case SSTRecord all -> strings = all;
      case LabelSSTRecord label -> {
        SSTRecord known = strings;
        put(label, known == null ? "" : known.getString(label.getSSTIndex()).toString());
      }
      case LabelRecord label -> put(label, label.getValue());
      case NumberRecord number -> put(number, number(number, number.getValue()));
      case FormulaRecord formula -> {
        waiting = formula.hasCachedResultString() ? formula : null;
        if (!formula.hasCachedResultString() && !Double.isNaN(formula.getValue())) {
          put(formula, number(formula, formula.getValue()));
        }
      }
      case StringRecord text -> {
        FormulaRecord of = waiting;
        if (of != null) {
          put(of, text.getString());
        }
        waiting = null;
      }
      case MergeCellsRecord ranges -> {
        for (int i = 0; i < ranges.getNumAreas(); i++) {
          CellRangeAddress range = ranges.getAreaAt(i);
          merged.add(range.formatAsString().replaceAll("^([A-Z]+\\d+)$", "$1:$1"));
        }
      }
      default -> {}
    }
  }

  private void put(CellValueRecordInterface cell, String text) {
    if (sheet >= 0 && cell.getColumn() < TableLimits.MAX_COLUMNS) {
      cells.computeIfAbsent(cell.getRow(), _ -> new TreeMap<>()).put((int) cell.getColumn(), text);
    }
  }

  /** Returns a number as the sheet shows it, as for .xlsx. */
  private String number(CellValueRecordInterface cell, double value) {
    FormatTrackingHSSFListener known = formats;
    String format = known == null ? "General" : known.getFormatString(cell);
    int index = known == null ? 0 : known.getFormatIndex(cell);
    boolean date = format != null && DateUtil.isADateFormat(index, format);
    return CellNumbers.shown(value, format == null ? "General" : format, date);
  }

  private void endSheet() {
    if (sheet >= 0) {
      BoundSheetRecord bound = sheet < sheets.size() ? sheets.get(sheet) : null;
      String name = bound == null ? "" : bound.getSheetname();
      if (bound != null && (bound.isHidden() || bound.isVeryHidden())) {
        hidden.add(name);
      } else {
        MergedCells spans = MergedCells.of(merged);
        cells.forEach((row, texts) -> rows.add(spans.filled(row(name, row, texts))));
      }
    }
    cells.clear();
    merged.clear();
  }

  private static TableRow row(String name, int row, SortedMap<Integer, String> texts) {
    List<String> out = new ArrayList<>();
    texts.forEach((column, text) -> {
      while (out.size() < column) {
        out.add("");
      }
      out.add(text);
    });
    return TableRow.of(name, row + 1L, out);
  }

  @Override
  public @Nullable TableRow next() {
    return rows.poll();
  }

  @Override
  public List<String> skipped() {
    return hidden;
  }

  @Override
  public void close() {
    rows.clear();
  }
}
