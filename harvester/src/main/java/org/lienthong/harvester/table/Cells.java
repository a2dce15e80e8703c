package org.lienthong.harvester.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values in the cells of a table. */
final class Cells {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,]0+)?");
  private static final Pattern CLASS = Pattern.compile("\\d{3}([.,]\\d+)?([ /-].*)?");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;|\\n/&]\\s*|\\s+[–—-]\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*[;|\\n,]\\s*");
  private static final String OPENING = "([{（［【<«";
  private static final String CLOSING = ")]}）］】>»";

  /**
   * The role of a person after the name: whole brackets with roles only, or roles without brackets;
   * anything else in brackets belongs to the name.
   */
  private static final Pattern ROLE = role();

  private static Pattern role() {
    String one =
        "(?:(?:tổng |đồng )?ch(?:\\.|ủ) ?(?:b\\.?|biên)|cb\\.?|biên soạn|b\\. ?s\\.|hiệu đính)";
    String some = one + "(?:\\s*[,;/&-]\\s*" + one + "|\\s+và\\s+" + one + ")*";
    return Pattern.compile(
        "(?:[,.]*\\s*[(\\[（]\\s*" + some + "\\s*[)\\]）]|(?:[,.]+\\s*|\\s+)" + some + ")[,.:]*$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

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
   * one may be an inverted foreign name. Nothing inside brackets separates: {@code Nguyễn Du (1766
   * - 1820)} is one name.
   */
  static List<String> names(String cell) {
    List<String> out = new ArrayList<>();
    for (String part : pieces(cell, BETWEEN_NAMES)) {
      List<String> byComma = pieces(part, COMMA);
      boolean each = byComma.stream().allMatch(name -> name.strip().contains(" "));
      out.addAll(each ? byComma : List.of(part));
    }
    return out.stream().map(Cells::name).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Splits at what separates outside brackets that are closed. */
  private static List<String> pieces(String cell, Pattern separator) {
    BitSet bracketed = bracketed(cell);
    List<String> out = new ArrayList<>();
    Matcher between = separator.matcher(cell);
    int from = 0;
    while (between.find()) {
      if (!bracketed.get(between.start())) {
        out.add(cell.substring(from, between.start()));
        from = between.end();
      }
    }
    out.add(cell.substring(from));
    return out;
  }

  /** Returns the places between brackets; a bracket without its partner is text. */
  private static BitSet bracketed(String cell) {
    BitSet out = new BitSet(cell.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < cell.length(); i++) {
      int kind = CLOSING.indexOf(cell.charAt(i));
      if (OPENING.indexOf(cell.charAt(i)) >= 0) {
        open.push(i);
      } else if (kind >= 0 && !open.isEmpty()) {
        int start = open.peek();
        if (OPENING.indexOf(cell.charAt(start)) == kind) {
          open.pop();
          out.set(start, i + 1);
        }
      }
    }
    return out;
  }

  private static String name(String text) {
    String name = ROLE.matcher(text.strip()).replaceFirst("");
    return isNobody(name) ? "" : name.replaceAll("\\.{2,}$", "").strip();
  }

  private static boolean isNobody(String name) {
    return name.matches(
        "(?iu)chưa xác định|không rõ|khuyết danh|nhiều tác giả|nhiều t/?g|đang cập nhật|n/?a|-+|\\?+");
  }

  /** Returns the values of a cell that holds several. */
  static List<String> values(String cell) {
    return pieces(cell, BETWEEN_VALUES).stream()
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
