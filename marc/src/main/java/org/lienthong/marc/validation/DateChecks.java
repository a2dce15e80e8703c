package org.lienthong.marc.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.MarcRecord;

/** Compares the dates of 008 with each other and with the imprint. */
final class DateChecks {
  private static final int LENGTH_OF_008 = 40;
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])[12][0-9]{3}(?![0-9])");

  private DateChecks() {}

  static void check(MarcRecord record, Consumer<RecordFinding> out) {
    String coded = record.control("008").orElse("");
    if (coded.length() != LENGTH_OF_008) {
      return;
    }
    char type = coded.charAt(6);
    String first = coded.substring(7, 11);
    String second = coded.substring(11, 15);
    if (isYear(first)
        && isYear(second)
        && isReversed(type, record.leader().level(), first, second)) {
      out.accept(new RecordFinding(MarcRule.DATE_ORDER, "008/07-14", first + "–" + second, ""));
    }
    if (isYear(first) && "sr".indexOf(type) >= 0) {
      compare(record, first, second, out);
    }
  }

  /** Ranges begin with the earlier year, reprints with the later one. */
  private static boolean isReversed(char type, char level, String first, String second) {
    return switch (type) {
      // Books before 1990 have c for a date of publication and one of copyright.
      case 'c', 'd', 'u' -> "bis".indexOf(level) >= 0 && first.compareTo(second) > 0;
      case 'i', 'k', 'm', 'q' -> first.compareTo(second) > 0;
      case 'r' -> first.compareTo(second) < 0;
      default -> false;
    };
  }

  private static boolean isYear(String text) {
    // 9999 means that a publication continues; with other types of date, months and days stand
    // here.
    return YEAR.matcher(text).matches();
  }

  private static void compare(
      MarcRecord record, String first, String second, Consumer<RecordFinding> out) {
    List<String> years = new ArrayList<>();
    record
        .dataFields()
        .filter(f -> f.tag().is("260") || f.tag().is("264"))
        .flatMap(f -> f.all("c"))
        .forEach(text -> {
          Matcher matcher = YEAR.matcher(text);
          while (matcher.find()) {
            years.add(matcher.group());
          }
        });
    if (!years.isEmpty() && !years.contains(first) && !years.contains(second)) {
      out.accept(
          new RecordFinding(MarcRule.DATE_DIFFERS, "008/07-10", first, String.join(", ", years)));
    }
  }
}
