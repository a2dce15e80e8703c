package org.lienthong.harvester.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The two precisions of dates (OAI-PMH 2.0 §3.3), and reading dates that have neither. */
enum Granularity {
  DAY,
  SECOND;

  /** Reads what Identify says; anything with a time is seconds. */
  static Granularity of(String text) {
    return text.strip().length() <= "YYYY-MM-DD".length() ? DAY : SECOND;
  }

  /** Returns a date as a request may have it. */
  String format(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return this == SECOND
        ? DateTimeFormatter.ISO_INSTANT.format(second)
        : second.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** Reads a date of any form that has been seen: days, seconds, fractions, offsets, no zone. */
  static Optional<Instant> parse(String text) {
    String date = text.strip();
    try {
      if (date.length() <= "YYYY-MM-DD".length()) {
        return Optional.of(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      String iso = date.replace(' ', 'T');
      return Optional.of(
          OffsetDateTime.parse(iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)") ? iso : iso + "Z")
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a datestamp as the source sent it where the standard allows that form, or else the
   * standard's form of the same moment (fractions of seconds, offsets), or else the text itself.
   */
  static String regular(String text) {
    String date = text.strip();
    if (date.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?")) {
      return date;
    }
    return parse(date).map(SECOND::format).orElse(date);
  }
}
