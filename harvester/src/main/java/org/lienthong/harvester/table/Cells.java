package org.lienthong.harvester.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values in the cells of a table. */
final class Cells {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern DOTTED_YEAR = Pattern.compile("([12])[.,](\\d{3})(?:[.,]0+)?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,]0+)?");
  private static final Pattern CLASS = Pattern.compile("\\d{3}([.,]\\d+)?([ /-].*)?");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?iu)\\d{1,3}([.,]\\d+)?(\\s*[x×*]\\s*\\d{1,3}([.,]\\d+)?)?\\s*(cm|mm)?\\.?");
  private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*[;|\\n,]\\s*");

  private Cells() {}

  /** Returns the year in a cell (2007, 2007.0, 2.007, 26.XI.2007, c2007); empty when none is. */
  static String year(String cell) {
    Matcher dotted = DOTTED_YEAR.matcher(cell.strip());
    Matcher found = YEAR.matcher(dotted.matches() ? dotted.group(1) + dotted.group(2) : cell);
    return found.find() ? found.group() : "";
  }

  /** Returns a whole number without a spreadsheet's decimals, or the text itself. */
  static String whole(String cell) {
    Matcher number = NUMBER.matcher(cell);
    return number.matches() ? number.group(1) : cell;
  }

  /** Returns a bare number in words: {@code template} has {@code #} in its place. */
  static String numbered(String cell, String template) {
    String whole = whole(cell);
    return whole.matches("\\d+") ? template.replace("#", whole) : whole;
  }

  /** Returns a size with its unit: 24, 17x24, 17 x 24cm. */
  static String size(String cell) {
    String text = whole(cell);
    return text.matches("[\\dxX*×., ]*\\d[xX*×., \\d]*") ? text + " cm" : text;
  }

  /** Says whether a cell is a size and nothing else. */
  static boolean isSize(String cell) {
    return SIZE.matcher(cell).matches() && (cell.matches(".*\\D.*") || cell.length() == 2);
  }

  /** Says whether a class number is one of Dewey's. */
  static boolean isDewey(String cell) {
    return CLASS.matcher(cell).matches();
  }

  /** Returns the values of a cell that holds several. */
  static List<String> values(String cell) {
    return Names.pieces(cell, BETWEEN_VALUES).stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** Says whether a cell repeats the one above it. */
  static boolean isDitto(String cell) {
    return cell.matches("(?iu)[\"”“]+|''|-?\\s*nt\\s*-?|như trên|-\"-|〃");
  }
}
