package org.lienthong.harvester.table;

import java.util.List;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.xml.XmlText;

/**
 * A row of a table as it is in the file.
 *
 * @param sheet name of the sheet; empty in files without
 * @param number as the spreadsheet counts it, from 1; in CSV the line that it begins on
 * @param cells without surrounding spaces; empty where there is nothing
 * @param replaced characters of the cells that no text can hold, and that were removed
 * @param quotes whether the quotes of the line told its cells apart
 */
record TableRow(String sheet, long number, List<String> cells, int replaced, Quotes quotes) {
  /** What a spreadsheet shows where a formula has no value. */
  private static final Pattern FORMULA_ERROR =
      Pattern.compile(
          "#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!"
              + "|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|ERROR!|GETTING_DATA)"
              + "|Err:\\d{3}",
          Pattern.CASE_INSENSITIVE);

  /** The quotes of a line of separated text. */
  enum Quotes {
    SOUND,
    /** One was never closed; without it the line has as many cells as the others. */
    MENDED,
    /** One was never closed, and the cells of the line cannot be told apart. */
    BROKEN
  }

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
        raw.stream().map(TableRow::value).toList(),
        raw.stream().mapToInt(XmlText::illegal).sum(),
        Quotes.SOUND);
  }

  private static String value(String cell) {
    String text = XmlText.legal(VietnameseText.clean(cell)).strip();
    return FORMULA_ERROR.matcher(text).matches() ? "" : text;
  }

  TableRow with(Quotes other) {
    return new TableRow(sheet, number, cells, replaced, other);
  }

  TableRow withCells(List<String> other) {
    return new TableRow(sheet, number, other, replaced, quotes);
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
