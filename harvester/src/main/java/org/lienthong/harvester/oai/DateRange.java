package org.lienthong.harvester.oai;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.store.LeftOut;

/**
 * A part of a list by datestamps, both ends included, in the repository's own granularity (OAI-PMH
 * 2.0 §2.7.1).
 *
 * @param first first unit (second or day) since 1970
 * @param last last unit, not before {@code first}
 * @param openStart whether earlier datestamps belong to it too
 * @param openEnd whether later datestamps belong to it too
 */
record DateRange(
    Granularity granularity, long first, long last, boolean openStart, boolean openEnd) {
  /** Clocks and time zones make datestamps differ by this from what was asked for. */
  private static final Duration SLACK = Duration.ofDays(1);

  /** Where the halving begins and ends in ranges without an end. */
  private static final String EARLIEST = "1970-01-01";

  private static final String LATEST = "2100-01-01";

  /** Returns the range from one moment to another, and at least one unit. */
  static DateRange between(
      Granularity granularity, Instant from, Instant until, boolean openStart, boolean openEnd) {
    long first = unit(granularity, from);
    return new DateRange(
        granularity, first, Math.max(first, unit(granularity, until)), openStart, openEnd);
  }

  /** Returns the range of a part that was left out; empty when its dates cannot be read. */
  static Optional<DateRange> of(LeftOut part) {
    String from = part.from();
    String until = part.until();
    Optional<Instant> first = Granularity.parse(from == null ? EARLIEST : from);
    Optional<Instant> last = Granularity.parse(until == null ? LATEST : until);
    String known = from == null ? until : from;
    Granularity granularity = Granularity.of(known == null ? EARLIEST : known);
    return first.flatMap(
        start -> last.map(end -> between(granularity, start, end, from == null, until == null)));
  }

  private static long unit(Granularity granularity, Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), seconds(granularity));
  }

  private static long seconds(Granularity granularity) {
    return granularity == Granularity.DAY ? Duration.ofDays(1).toSeconds() : 1;
  }

  /** Returns the first moment of a unit. */
  Instant moment(long unit) {
    return Instant.ofEpochSecond(unit * seconds(granularity));
  }

  /** Returns the same range in days. */
  DateRange inDays() {
    return between(Granularity.DAY, moment(first), moment(last), openStart, openEnd);
  }

  boolean isSingle() {
    return first == last;
  }

  /** Returns both halves; only of a range that has more than one unit. */
  List<DateRange> halves() {
    long middle = Math.floorDiv(first + last, 2);
    return List.of(
        new DateRange(granularity, first, middle, openStart, false),
        new DateRange(granularity, middle + 1, last, false, openEnd));
  }

  /** Returns the unit of a moment, or the nearest of the range. */
  long unit(Instant moment) {
    return Math.clamp(unit(granularity, moment), first, last);
  }

  /** Returns the unit before a range. */
  DateRange eve() {
    return new DateRange(granularity, first - 1, first - 1, false, false);
  }

  /** Returns the part that begins with a unit. */
  DateRange from(long unit) {
    return new DateRange(granularity, unit, Math.max(unit, last), false, openEnd);
  }

  /** Returns the part before a unit. */
  DateRange before(long unit) {
    return new DateRange(granularity, first, Math.max(first, unit - 1), openStart, false);
  }

  /** Says whether {@code other} begins where this range ends. */
  boolean touches(DateRange other) {
    return other.first() == last + 1;
  }

  /** Returns this range and the one that touches it. */
  DateRange joined(DateRange other) {
    return new DateRange(granularity, first, other.last(), openStart, other.openEnd());
  }

  /** Returns the argument "from"; null for none. */
  @Nullable String from() {
    return openStart ? null : granularity.format(moment(first));
  }

  /** Returns the argument "until"; null for none. */
  @Nullable String until() {
    return openEnd ? null : granularity.format(moment(last));
  }

  /** Says whether a datestamp belongs to it; an unreadable one belongs to every range. */
  boolean holds(String datestamp) {
    return Granularity.parse(datestamp)
        .map(when -> unit(granularity, when))
        .map(unit -> (openStart || unit >= first) && (openEnd || unit <= last))
        .orElse(true);
  }

  /** Says whether a datestamp is so far outside that the repository does not heed the dates. */
  boolean excludes(String datestamp) {
    return Granularity.parse(datestamp)
        .map(when ->
            (!openStart && when.isBefore(moment(first).minus(SLACK)))
                || (!openEnd && when.isAfter(moment(last + 1).plus(SLACK))))
        .orElse(false);
  }

  @Override
  public String toString() {
    return (openStart ? "" : from()) + ".." + (openEnd ? "" : until());
  }
}
