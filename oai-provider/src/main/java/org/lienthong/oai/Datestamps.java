package org.lienthong.oai;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parser and formatter of UTCdatetime in the two granularities of OAI-PMH 2.0 §3.3. */
final class Datestamps {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SECOND =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(UTC);

  private Datestamps() {}

  /**
   * A date as a harvester sent it.
   *
   * @param first the first second that it covers
   * @param last the last second that it covers: a day ends at 23:59:59
   */
  record Given(String text, boolean day, Instant first, Instant last) {}

  /** Reads a date; empty for anything that §3.3 does not allow or that is not a calendar date. */
  static Optional<Given> parse(String text) {
    try {
      if (text.startsWith("0000")) {
        return Optional.empty(); // XML Schema 1.0 has no year 0
      }
      if (SECOND.matcher(text).matches()) {
        Instant second = FORMAT.parse(text, Instant::from);
        return Optional.of(new Given(text, false, second, second));
      }
      if (DAY.matcher(text).matches()) {
        Instant start = LocalDate.parse(text).atStartOfDay(UTC).toInstant();
        return Optional.of(
            new Given(text, true, start, start.plus(1, ChronoUnit.DAYS).minusSeconds(1)));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the form in seconds; fractions are truncated. */
  static String format(Instant instant) {
    return FORMAT.format(instant);
  }
}
