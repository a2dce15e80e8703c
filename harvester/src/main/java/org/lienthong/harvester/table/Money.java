package org.lienthong.harvester.table;

import java.util.List;
import java.util.regex.Pattern;

/** Prices as they are typed: {@code 61.000đ}, {@code 54500VNĐ}, {@code 61,000}, {@code 20 000}. */
final class Money {
  private static final String DONG = "(?:đ|₫|đồng|vnđ|vnd|d)";
  private static final Pattern MARKED =
      Pattern.compile("(?iu)(?:\\d[\\d.,\\s]*" + DONG + "\\.?|" + DONG + "\\s*\\d[\\d.,\\s]*)");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([., ]\\d{3})+([.,]0+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d{4,7}([.,]0+)?");

  private Money() {}

  /** Says whether a cell is most probably a price. */
  static boolean isPrice(String cell) {
    String text = cell.strip();
    return MARKED.matcher(text).matches()
        || THOUSANDS.matcher(text).matches()
        || (PLAIN.matcher(text).matches() && text.replaceAll("[.,]0+$", "").endsWith("00"));
  }

  /** Says whether most cells of a column are prices. */
  static boolean isMostly(List<TableRow> rows, int column) {
    long filled = rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
    long prices = rows.stream().filter(row -> isPrice(row.cell(column))).count();
    return filled > 0 && prices * 2 > filled;
  }

  /** Returns a price in one form, {@code 61000 VND}; any other text unchanged. */
  static String regular(String cell) {
    String text = cell.strip();
    if (!isPrice(text) && !PLAIN.matcher(text).matches()) {
      return cell;
    }
    return text.replaceAll("(?iu)\\s*" + DONG + "\\.?$", "")
            .replaceAll("[.,]0{1,2}$", "")
            .replaceAll("[^0-9]", "")
        + " VND";
  }
}
