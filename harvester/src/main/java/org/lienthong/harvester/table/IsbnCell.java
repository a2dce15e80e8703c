package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.util.Locale;
import org.lienthong.core.vocabulary.IsbnDigits;

/** Standard book numbers as spreadsheets leave them. */
record Isbn(String number, boolean valid, boolean rescued) {

  /** Reads a cell: separators dropped, numbers that a spreadsheet wrote as powers written out. */
  static Isbn of(String cell) {
    String text = cell.strip().toUpperCase(Locale.ROOT).replace(',', '.');
    boolean power = text.matches("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    String digits =
        power ? new BigDecimal(text).toPlainString() : text.replaceAll("\\.0$|[^0-9X]", "");
    return new Isbn(digits, IsbnDigits.isValid10(digits) || IsbnDigits.isValid13(digits), power);
  }
}
