package org.lienthong.harvest.table;

import java.util.List;

/**
 * A row as it stands.
 *
 * @param sheet name of the sheet; empty in files without
 * @param number as the spreadsheet counts it, from 1; in CSV the line that it begins on
 * @param cells without surrounding spaces; empty where there is nothing
 */
record TableRow(String sheet, long number, List<String> cells) {
  TableRow {
    cells = List.copyOf(cells);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Returns where it stands, for people. */
  String place() {
    return (sheet.isEmpty() ? "" : "sheet '" + sheet + "', ") + "row " + number;
  }
}
