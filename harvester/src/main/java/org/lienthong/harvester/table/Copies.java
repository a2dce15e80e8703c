package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of copies as they are typed: one, several, ranges, with the name of a room before. */
final class Copies {
  private static final Pattern RANGE =
      Pattern.compile("(.*?)(\\d{1,9})\\s*(?:-|–|—|→|đến|->)\\s*(.*?)(\\d{1,9})");
  private static final Pattern ROOM = Pattern.compile("((?:Phòng|Kho|Tủ)[^:]*):\\s*(.*)");

  private Copies() {}

  /**
   * One copy.
   *
   * @param room named in the cell itself; empty when none is
   * @param number its own number (ĐKCB, barcode)
   */
  record Copy(String room, String number) {}

  /** Returns the copies that a cell stands for; ranges too long to be meant are kept unchanged. */
  static List<Copy> in(String cell) {
    List<Copy> out = new ArrayList<>();
    String room = "";
    for (String part : cell.split("[;|\\n]|,(?!\\d{3}\\b)")) {
      String text = part.strip();
      Matcher named = ROOM.matcher(text);
      if (named.matches()) {
        room = named.group(1).strip();
        text = named.group(2).strip();
      }
      for (String number : numbers(text)) {
        out.add(new Copy(room, number));
      }
    }
    return out;
  }

  private static List<String> numbers(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || !isSamePrefix(range.group(1), range.group(3))) {
      return List.of(whole(text));
    }
    long first = Long.parseLong(range.group(2));
    long last = last(range.group(2), range.group(4));
    if (last < first || last - first >= TableLimits.MAX_COPIES) {
      return List.of(text);
    }
    List<String> out = new ArrayList<>();
    int width = range.group(2).length();
    for (long number = first; number <= last; number++) {
      String digits = Long.toString(number);
      out.add(range.group(1) + "0".repeat(Math.max(0, width - digits.length())) + digits);
    }
    return out;
  }

  /** A range repeats its letters, or leaves them out: TK 0012-0021, TK0012-TK0021. */
  private static boolean isSamePrefix(String first, String second) {
    return second.isBlank() || first.strip().equals(second.strip());
  }

  /** Returns the end of a range that may leave out leading digits: 00121-30. */
  private static long last(String first, String last) {
    boolean abbreviated =
        last.length() < first.length() && Long.parseLong(last) < Long.parseLong(first);
    return Long.parseLong(
        abbreviated ? first.substring(0, first.length() - last.length()) + last : last);
  }

  /** Numbers that a spreadsheet wrote as decimals: 12.0 is 12. */
  private static String whole(String text) {
    return text.matches("\\d+[.,]0+") ? text.replaceAll("[.,]0+$", "") : text;
  }
}
