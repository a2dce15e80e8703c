package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.util.Locale;
import org.lienthong.core.vocabulary.IsbnDigits;

/** A standard book number in a spreadsheet cell. */
record IsbnCell(String number, boolean valid, boolean rescued) {

  /** Reads a cell: separators dropped, numbers that a spreadsheet wrote as powers written out. */
  static IsbnCell of(String cell) {
    String text = cell.strip().toUpperCase(Locale.ROOT).replace(',', '.');
    boolean power = text.matches("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    String digits =
        power ? new BigDecimal(text).toPlainString() : text.replaceAll("\\.0$|[^0-9X]", "");
    return new IsbnCell(
        digits, IsbnDigits.isValid10(digits) || IsbnDigits.isValid13(digits), power);
  }
}
