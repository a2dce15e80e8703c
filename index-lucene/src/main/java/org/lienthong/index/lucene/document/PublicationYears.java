package org.lienthong.index.lucene.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.marc.MarcRecord;

/**
 * The years of publication: those of 260 or 264 $c ("c1998", "[2003?]", "2002 - 2003", "[198-]"),
 * or, where these have none, those of 008. A span means all its years.
 */
final class PublicationYears {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4}|\\d{3}(?=[-?_]))(?!\\d)");

  private static final Pattern SPAN =
      Pattern.compile("(?<!\\d)(\\d{4})\\]?\\s*[-–—/]\\s*\\[?(\\d{4})(?!\\d)");

  private static final int SHORTEST_SPAN = "2002-2003".length();

  private static final Pattern FOUR = Pattern.compile("\\d{4}");
  private static final Pattern THREE = Pattern.compile("\\d{3}u");

  private static final int FIRST = 1000;

  /** The last plausible year: annuals and misprints of one digit are before it. */
  private static final int LAST = 2199;

  /** Longer spans are lifetimes of serials; only their ends are kept. */
  private static final int LONGEST_SPAN = 30;

  private PublicationYears() {}

  /** Returns the years, the one to sort by first. */
  static Set<Integer> of(MarcRecord record) {
    Set<Integer> years = new LinkedHashSet<>();
    Stream.of("260", "264")
        .flatMap(record::data)
        .flatMap(f -> f.all("c"))
        .forEach(text -> addYears(text, years));
    if (years.isEmpty()) {
      record.control("008").ifPresent(text -> addFixedField(text, years));
    }
    return years;
  }

  private static void addYears(String text, Set<Integer> years) {
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      addDigits(year.group(1), years);
    }
    if (text.length() < SHORTEST_SPAN) {
      return;
    }
    Matcher span = SPAN.matcher(text);
    while (span.find()) {
      addSpan(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)), years);
    }
  }

  private static void addDigits(String digits, Set<Integer> years) {
    int value = Integer.parseInt(digits);
    if (digits.length() == 3) {
      addSpan(value * 10, value * 10 + 9, years);
    } else if (isYear(value)) {
      years.add(value);
    }
  }

  private static void addSpan(int first, int last, Set<Integer> years) {
    if (isYear(first) && isYear(last) && last > first && last - first <= LONGEST_SPAN) {
      for (int year = first; year <= last; year++) {
        years.add(year);
      }
    }
  }

  private static boolean isYear(int value) {
    return value >= FIRST && value <= LAST;
  }

  /** 008/07-10 and 11-14; u means an unknown digit, 9999 a serial that continues. */
  private static void addFixedField(String text, Set<Integer> years) {
    if (text.length() < 15) {
      return;
    }
    addPadded(text.substring(7, 11), years);
    addPadded(text.substring(11, 15), years);
  }

  private static void addPadded(String digits, Set<Integer> years) {
    if (FOUR.matcher(digits).matches()) {
      addDigits(digits, years);
    } else if (THREE.matcher(digits).matches()) {
      addDigits(digits.substring(0, 3), years);
    }
  }
}
