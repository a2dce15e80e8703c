package org.lienthong.harvester.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The datestamps that ranges of dates brought. Those of two ranges do not mix where a repository
 * heeds the dates.
 */
final class DateSpans {
  private final List<Span> spans = new ArrayList<>();

  /** The first and the last datestamp of some records. */
  private record Span(Instant first, Instant last) {
    boolean mixesWith(Span other) {
      return !last.isBefore(other.first) && !other.last.isBefore(first);
    }
  }

  /** Notes the dates of a range that was read; says whether they mix with those of another. */
  boolean mix(List<Instant> dates) {
    if (dates.isEmpty()) {
      return false;
    }
    Span span = new Span(Collections.min(dates), Collections.max(dates));
    boolean mixed = spans.stream().anyMatch(span::mixesWith);
    spans.add(span);
    return mixed;
  }
}
