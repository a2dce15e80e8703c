package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Shows whole numbers as a spreadsheet does where the format has zeros in front or text of its own:
 * 12 in {@code 00000} is 00012, 13 in {@code "TK."00000} is TK.00013. Other formats are of no
 * consequence for what a cell says.
 */
final class NumberFormatCode {
  private NumberFormatCode() {}

  /** Returns the number in this format; empty when the plain number says the same. */
  static Optional<String> shown(BigDecimal number, String format) {
    String code = format.split(";", 2)[0].replaceAll("\\[[^]]*]|_.|\\*.", "");
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.precision() > 30) {
      return Optional.empty();
    }
    StringBuilder shape = new StringBuilder();
    boolean literal = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        int end = code.indexOf('"', i + 1);
        int stop = end < 0 ? code.length() : end;
        for (int j = i + 1; j < stop; j++) {
          shape.append('\\').append(code.charAt(j));
        }
        literal |= stop > i + 1;
        i = stop;
      } else if (c == '\\' && i + 1 < code.length()) {
        shape.append('\\').append(code.charAt(++i));
        literal = true;
      } else if (c == '0' || c == '#' || c == '?') {
        shape.append(c);
      } else if (c == '-' || c == ' ' || c == '/' || c == '(' || c == ')' || c == ':') {
        shape.append('\\').append(c);
      } else if (c != ',') {
        return Optional.empty();
      }
    }
    long zeros = shape.toString().replaceAll("\\\\.", "").chars().filter(c -> c == '0').count();
    return zeros > 1 || (literal && zeros > 0)
        ? Optional.of(filled(shape, number.toBigInteger().toString()))
        : Optional.empty();
  }

  /** Puts the digits into their places from the right; the first place takes all that are left. */
  private static String filled(StringBuilder shape, String digits) {
    StringBuilder out = new StringBuilder();
    int left = digits.length();
    int first = firstPlace(shape);
    for (int i = shape.length() - 1; i >= 0; i--) {
      char c = shape.charAt(i);
      if (i > 0 && shape.charAt(i - 1) == '\\') {
        out.append(c);
        i--;
      } else if (i == first) {
        out.append(new StringBuilder(digits.substring(0, left)).reverse());
        out.append(left == 0 && c == '0' ? "0" : "");
      } else if (left > 0) {
        out.append(digits.charAt(--left));
      } else {
        out.append(c == '0' ? "0" : "");
      }
    }
    return out.reverse().toString();
  }

  private static int firstPlace(StringBuilder shape) {
    for (int i = 0; i < shape.length(); i++) {
      if (shape.charAt(i) == '\\') {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
