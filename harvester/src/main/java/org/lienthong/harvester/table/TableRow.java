package org.lienthong.harvester.table;

import java.util.List;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.xml.XmlText;

/**
 * A row of a table as it is in the file.
 *
 * @param sheet name of the sheet; empty in files without
 * @param number as the spreadsheet counts it, from 1; in CSV the line that it begins on
 * @param cells without surrounding spaces; empty where there is nothing
 * @param replaced characters of the cells that no text can hold, and that were removed
 */
record TableRow(String sheet, long number, List<String> cells, int replaced) {
  TableRow {
    cells = List.copyOf(cells);
  }

  /**
   * Creates a row from the cells of a file: cells are cleaned, and limited to the maximum of
   * columns.
   */
  static TableRow of(String sheet, long number, List<String> found) {
    List<String> raw = found.stream().limit(TableLimits.MAX_COLUMNS).toList();
    return new TableRow(
        sheet,
        number,
        raw.stream().map(cell -> XmlText.legal(VietnameseText.clean(cell)).strip()).toList(),
        raw.stream().mapToInt(XmlText::illegal).sum());
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Returns the position of the row, for people. */
  String place() {
    return (sheet.isEmpty() ? "" : "sheet '" + sheet + "', ") + "row " + number;
  }
}
