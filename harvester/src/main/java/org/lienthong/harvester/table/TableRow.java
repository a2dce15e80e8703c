package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.xml.XmlText;

/**
 * A row of a table as it is in the file.
 *
 * @param sheet name of the sheet; empty in files without
 * @param number as the spreadsheet counts it, from 1; in CSV the line that it begins on
 * @param cells without surrounding spaces; empty where there is nothing
 * @param replaced characters of the cells that no text can hold, and that were removed
 * @param mended octets that are not UTF-8 and were read as Windows-1252
 * @param spanning whether a cell goes over several columns
 * @param quotes whether the quotes of the line told its cells apart
 */
record TableRow(
    String sheet,
    long number,
    List<String> cells,
    int replaced,
    int mended,
    boolean spanning,
    Quotes quotes) {
  /** What a spreadsheet shows where a formula has no value. */
  private static final Pattern FORMULA_ERROR =
      Pattern.compile(
          "#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!"
              + "|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|ERROR!|GETTING_DATA)"
              + "|Err:\\d{3}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

  /** The quotes of a line of separated text. */
  enum Quotes {
    SOUND,
    /** One was never closed; without it the line has as many cells as the others. */
    MENDED,
    /** One was never closed, and the cells of the line cannot be told apart. */
    BROKEN,
    /** A separator inside a cell without quotes was told from the others. */
    JOINED,
    /** There are more cells than headings. */
    TOO_MANY
  }

  TableRow {
    cells = List.copyOf(cells);
  }

  /**
   * Creates a row from the cells of a file: cells are cleaned, and limited to the maximum of
   * columns. Line ends inside cells stay; they separate names and numbers.
   */
  static TableRow of(String sheet, long number, List<String> found) {
    List<String> raw = found.stream().limit(TableLimits.MAX_COLUMNS).toList();
    List<String> texts = raw.stream().map(BadOctets::mended).toList();
    return new TableRow(
        sheet,
        number,
        texts.stream().map(TableRow::value).toList(),
        texts.stream().mapToInt(XmlText::illegal).sum(),
        raw.stream().mapToInt(BadOctets::count).sum(),
        false,
        Quotes.SOUND);
  }

  private static String value(String cell) {
    boolean one = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
    String text = one ? XmlText.legal(VietnameseText.clean(cell)).strip() : lines(cell);
    return FORMULA_ERROR.matcher(text).matches() ? "" : text;
  }

  private static String lines(String cell) {
    return LINE_END
        .splitAsStream(cell)
        .map(line -> XmlText.legal(VietnameseText.clean(line)).strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  TableRow with(Quotes other) {
    return new TableRow(sheet, number, cells, replaced, mended, spanning, other);
  }

  TableRow withCells(List<String> other) {
    return new TableRow(sheet, number, other, replaced, mended, spanning, quotes);
  }

  /** Returns the same row with a cell that goes over several columns. */
  TableRow withSpan() {
    return new TableRow(sheet, number, cells, replaced, mended, true, quotes);
  }

  /** Returns the same row with another text in one cell. */
  TableRow withCell(int column, String text) {
    List<String> out = new ArrayList<>(cells);
    while (out.size() <= column) {
      out.add("");
    }
    out.set(column, text);
    return withCells(out);
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
