package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Shows the numbers of spreadsheets as a person reads them. */
final class CellNumbers {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  /** The day 0 of Excel, which takes 1900 for a leap year. */
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  /** The day after the last that Excel has, 31/12/9999. */
  private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);

  private static final BigDecimal YEAR_FROM = BigDecimal.valueOf(1800);
  private static final BigDecimal YEAR_TO = BigDecimal.valueOf(2100);

  private CellNumbers() {}

  /** Returns a number in a format; dates as 31/12/1999. */
  static String shown(double value, String format, boolean date) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal number = BigDecimal.valueOf(value);
    return date
        ? dated(number, () -> DAY_0.plusDays(number.longValue()).atStartOfDay())
        : shown(number, format);
  }

  /**
   * Returns a number in a format of dates; a year that was typed into such a cell is one.
   *
   * @param day the day that the number is
   */
  static String dated(BigDecimal number, Supplier<LocalDateTime> day) {
    boolean inRange = number.signum() >= 0 && number.compareTo(DAYS) < 0;
    return inRange && !isYear(number) ? day.get().format(DATE) : plain(number);
  }

  /** A number that would be a day of 1904 or 1905 is a year. */
  private static boolean isYear(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(YEAR_FROM) >= 0
        && number.compareTo(YEAR_TO) <= 0;
  }

  /** Returns a number as a format with zeros or letters of its own shows it, or else plain. */
  static String shown(BigDecimal number, String format) {
    return NumberFormatCode.shown(number, format).orElseGet(() -> plain(number));
  }

  private static String plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    // Ten octets can name a number of a billion digits, which is not written out.
    return Math.abs((long) plain.scale()) > TableLimits.MAX_EXPONENT
        ? plain.toString()
        : plain.toPlainString();
  }
}
