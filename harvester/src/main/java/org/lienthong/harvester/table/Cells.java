package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values in the cells of a table. */
final class Cells {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,]0+)?");
  private static final Pattern CLASS = Pattern.compile("\\d{3}([.,]\\d+)?([ /-].*)?");

  private Cells() {}

  /** Returns the year in a cell (2007, 2007.0, 26.XI.2007, c2007); empty when there is none. */
  static String year(String cell) {
    Matcher found = YEAR.matcher(cell);
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

  /** Says whether a class number is one of Dewey's. */
  static boolean isDewey(String cell) {
    return CLASS.matcher(cell).matches();
  }

  /**
   * Returns the names in a cell. Commas separate names only where each part has two words, because
   * one may be an inverted foreign name.
   */
  static List<String> names(String cell) {
    List<String> out = new ArrayList<>();
    for (String part : cell.split("\\s*[;|\\n/&]\\s*|\\s+[–—-]\\s+")) {
      String[] byComma = part.split("\\s*,\\s*");
      boolean each = Arrays.stream(byComma).allMatch(name -> name.strip().contains(" "));
      out.addAll(each ? List.of(byComma) : List.of(part));
    }
    return out.stream().map(Cells::name).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static String name(String text) {
    String name =
        text.strip()
            .replaceAll(
                "(?i)[,.]*\\s*\\(?\\s*(ch\\.? ?b\\.?|chủ biên|cb|biên soạn|b\\.s\\.)\\s*\\)?[,.:]*$",
                "");
    return isNobody(name) ? "" : name.replaceAll("\\.{2,}$", "").strip();
  }

  private static boolean isNobody(String name) {
    return name.matches(
        "(?iu)chưa xác định|không rõ|khuyết danh|nhiều tác giả|nhiều t/?g|đang cập nhật|n/?a|-+|\\?+");
  }

  /** Returns the values of a cell that holds several. */
  static List<String> values(String cell) {
    return Arrays.stream(cell.split("\\s*[;|\\n]\\s*|\\s*,\\s*"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** Says whether a cell repeats the one above it. */
  static boolean isDitto(String cell) {
    return cell.matches("(?iu)[\"”“]|''|-?\\s*nt\\s*-?|như trên|-\"-|〃");
  }
}
