package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of copies as they are typed: one, several, ranges, with the name of a room before. */
final class Copies {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:->|=>|-|–|—|−|→|÷|~|\\.{2,3}|…|(?iu:\\s(?:đến|den|tới|to)\\s+(?:số\\s)?))\\s*");
  private static final Pattern FROM = Pattern.compile("(?iu)(?:từ|tu|from)\\s+(?:số\\s+)?");
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");
  private static final Pattern ROOM = Pattern.compile("((?:Phòng|Kho|Tủ)[^:]*):\\s*(.*)");
  private static final Pattern SPACED =
      Pattern.compile("(\\p{L}[\\p{L}.]*)\\d{2,}(?:\\s+\\1\\d{2,})+|\\d{4,}(?:\\s+\\d{4,})+");

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
    for (String part : cell.split("[;|\\n,+&]|\\s+và\\s+")) {
      String text = part.strip();
      Matcher named = ROOM.matcher(text);
      if (named.matches()) {
        room = named.group(1).strip();
        text = named.group(2).strip();
      }
      for (String one : SPACED.matcher(text).matches() ? text.split("\\s+") : new String[] {text}) {
        for (String number : numbers(one)) {
          out.add(new Copy(room, number));
        }
      }
    }
    return out;
  }

  /** Returns the copies from one number to another, which two columns give. */
  static List<Copy> between(String first, String last) {
    return in(last.isEmpty() || last.equals(first) ? first : first + " - " + last);
  }

  private static List<String> numbers(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String bare = FROM.matcher(text).replaceFirst("");
    Matcher between = BETWEEN.matcher(bare);
    List<String> found = List.of();
    while (between.find()) {
      List<String> range =
          range(bare.substring(0, between.start()).strip(), bare.substring(between.end()).strip());
      found = range.isEmpty() ? found : range;
    }
    return found.isEmpty() ? List.of(whole(text)) : found;
  }

  /** Returns the numbers of a range; empty when the two ends are not those of one. */
  private static List<String> range(String from, String to) {
    Matcher left = NUMBERED.matcher(from);
    Matcher right = NUMBERED.matcher(to);
    if (!left.matches() || !right.matches() || !isSamePrefix(left.group(1), right.group(1))) {
      return List.of();
    }
    String start = left.group(2);
    String end = right.group(2);
    if (isPartOfNumber(left.group(1), right.group(1), start, end)) {
      return List.of();
    }
    long first = Long.parseLong(start);
    long last = last(start, end);
    if (last < first || last - first >= TableLimits.MAX_COPIES) {
      return List.of();
    }
    List<String> out = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      String digits = Long.toString(number);
      out.add(left.group(1) + "0".repeat(Math.max(0, start.length() - digits.length())) + digits);
    }
    return out;
  }

  /** A range repeats its letters, or leaves them out: TK 0012-0021, TK0012-TK0021. */
  private static boolean isSamePrefix(String first, String second) {
    return second.isBlank() || first.strip().equalsIgnoreCase(second.strip());
  }

  /**
   * Says whether the digits before a stroke belong to the letters of one number: GK6-0001, 12-0345.
   * The ends of a range have as many digits where they have zeros in front.
   */
  private static boolean isPartOfNumber(String before, String after, String start, String end) {
    boolean longer = end.length() > start.length();
    boolean padded = start.startsWith("0") || end.startsWith("0");
    boolean series = !before.isBlank() && after.isBlank() && end.length() >= start.length() + 2;
    return longer && (padded || series);
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
