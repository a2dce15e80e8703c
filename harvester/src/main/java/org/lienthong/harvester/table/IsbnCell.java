package org.lienthong.harvester.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.vocabulary.IsbnDigits;

/**
 * A standard book number in a spreadsheet cell.
 *
 * @param number without separators
 * @param valid whether its check digit is right
 * @param rescued what was done to it, in English; empty for nothing
 * @param qualifier the text in brackets after it, as a volume; empty for none
 */
record IsbnCell(String number, boolean valid, String rescued, String qualifier) {
  private static final Pattern POWER = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,2}");

  /** A number with its strokes or spaces, whole; a text in brackets may follow. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(97[89][ .-]?(?:\\d[ .-]?){9}\\d|\\d{13}|(?:\\d[.-]?){9}[\\dX])(?![\\dX])"
              + "(?:\\s*\\(([^)]*)\\))?");

  /** Reads the numbers of a cell; one that is not valid when there are none. */
  static List<IsbnCell> in(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    String plain = text.replaceAll("^=?\"|\"$|[\\[\\]]", "").strip();
    List<IsbnCell> out = new ArrayList<>();
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      String digits = number.group(1).replaceAll("[^0-9X]", "");
      if (isValid(digits)) {
        String qualifier = number.group(2) == null ? "" : number.group(2).toLowerCase(Locale.ROOT);
        out.add(new IsbnCell(digits, true, "", qualifier));
      }
    }
    return out.isEmpty() ? List.of(of(plain)) : out;
  }

  private static IsbnCell of(String text) {
    String dotted = text.replace(',', '.');
    if (POWER.matcher(dotted).matches()) {
      String digits = new BigDecimal(dotted).toPlainString();
      return new IsbnCell(digits, isValid(digits), "a spreadsheet's power was written out", "");
    }
    String digits = dotted.replaceAll("^ISBN[\\s:-]*|\\.0$|[ .-]", "");
    String padded = "0" + digits;
    if (digits.matches("\\d{8}[\\dX]") && isValid(padded)) {
      return new IsbnCell(padded, true, "a leading zero was put back", "");
    }
    return new IsbnCell(digits, isValid(digits), "", "");
  }

  private static boolean isValid(String digits) {
    return IsbnDigits.isValid10(digits) || IsbnDigits.isValid13(digits);
  }
}
