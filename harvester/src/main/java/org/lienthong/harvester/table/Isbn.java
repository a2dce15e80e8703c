package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.util.Locale;

/** Standard book numbers as spreadsheets leave them. */
record Isbn(String number, boolean valid, boolean rescued) {

  /** Reads a cell: separators dropped, numbers that a spreadsheet wrote as powers written out. */
  static Isbn of(String cell) {
    String text = cell.strip().toUpperCase(Locale.ROOT).replace(',', '.');
    boolean power = text.matches("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    String digits =
        power ? new BigDecimal(text).toPlainString() : text.replaceAll("\\.0$|[^0-9X]", "");
    return new Isbn(digits, isValid(digits), power);
  }

  private static boolean isValid(String digits) {
    return switch (digits.length()) {
      case 10 -> digits.matches("\\d{9}[\\dX]") && sum(digits, 10, -1) % 11 == 0;
      case 13 -> digits.matches("97[89]\\d{10}") && ean(digits) % 10 == 0;
      default -> false;
    };
  }

  private static int sum(String digits, int weight, int step) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (weight + i * step) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
    }
    return sum;
  }

  private static int ean(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return sum;
  }
}
