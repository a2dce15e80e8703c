package org.lienthong.console.reader;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as readers write them, in the time of Việt Nam. */
final class Dates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZONE);

  private Dates() {}

  /** Returns the day of an instant. */
  static String day(Language language, Instant when) {
    return (language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH).format(when);
  }

  /** Returns the day of an instant in the language of the page that is visited. */
  static String day(Visit visit, Instant when) {
    return day(visit.frame().texts().language(), when);
  }
}
