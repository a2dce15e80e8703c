package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.store.LeftOut;

/**
 * Reads around a page of a list that can never be had: ranges of dates are halved until only what
 * is damaged is left, and its records are asked for one by one. Of a repository that does not heed
 * "until", the list is begun at the first date from which it works. For one thread.
 */
final class StepOver {
  private static final String NO_RECORDS = "noRecordsMatch";
  private static final String BAD_ARGUMENT = "badArgument";
  private static final Set<String> LIST_ANSWERS = Set.of(NO_RECORDS, BAD_ARGUMENT);

  private final Probe probe;
  private final SingleRecords singles;
  private final OaiSource source;
  private final String prefix;
  private final Asides asides;
  private final DateSpans spans = new DateSpans();

  /** Whether the repository called dates a bad argument, perhaps because they have a time. */
  private boolean refusesTimes;

  private int probes;

  StepOver(OaiClient client, OaiSource source, String prefix, Asides asides) {
    this.probe = new Probe(client);
    this.singles = new SingleRecords(probe, source, prefix, asides);
    this.source = source;
    this.prefix = prefix;
    this.asides = asides;
  }

  /**
   * What was found.
   *
   * @param parts what could not be had
   * @param goOn the range of which the ordinary list is to be read next; null when all else is in
   */
  record Found(List<LeftOut> parts, @Nullable DateRange goOn) {}

  /** What a repository does when it is asked for a range. */
  private enum Answer {
    WHOLE,
    BROKEN,
    /** It does not accept the dates, or sends what is not between them. */
    HEEDLESS
  }

  /**
   * Reads what can be had of a range whose list breaks off.
   *
   * @param begin where the damage begins at the earliest, if the list comes in the order of its
   *     dates; null when it does not
   * @return empty when nothing shows that the repository works
   */
  Optional<Found> over(DateRange root, @Nullable Instant begin)
      throws FetchException, InterruptedIOException {
    // It has few records, if any; where "until" is not heeded, this is the list that fails.
    if (read(root.eve(), true) != Answer.WHOLE) {
      Optional<Found> found = withoutUntil(root, begin);
      if (found.isPresent()) {
        return found;
      }
    }
    List<DateRange> broken = new ArrayList<>();
    if (!narrow(root, broken)) {
      if (refusesTimes && root.granularity() == Granularity.SECOND) {
        return over(root.inDays(), begin);
      }
      return withoutUntil(root, begin);
    }
    return leaveOut(broken).map(parts -> new Found(parts, null));
  }

  /** Halves ranges, the widest first; false when that leads nowhere. */
  private boolean narrow(DateRange root, List<DateRange> broken)
      throws FetchException, InterruptedIOException {
    Queue<DateRange> open = new ArrayDeque<>(root.isSingle() ? List.of(root) : root.halves());
    while (!open.isEmpty()) {
      if (probes >= OaiClientLimits.MAX_PROBES) {
        broken.addAll(open);
        return true;
      }
      if (!probe.isWorking() && probes >= OaiClientLimits.MAX_BLIND_PROBES) {
        return false;
      }
      DateRange range = open.remove();
      switch (read(range, true)) {
        case WHOLE -> probe.noteAnswer();
        case HEEDLESS -> {
          return false;
        }
        case BROKEN -> {
          if (range.isSingle()) {
            broken.add(range);
          } else {
            open.addAll(range.halves());
          }
        }
      }
    }
    return true;
  }

  /**
   * Reads the list of a range to its end.
   *
   * @param strictly whether to read no further when records come that are not of the range
   */
  private Answer read(DateRange range, boolean strictly)
      throws FetchException, InterruptedIOException {
    probes++;
    Set<String> tokens = new HashSet<>();
    boolean nameless = false;
    List<Instant> dates = new ArrayList<>();
    OaiClientRequest next = OaiClientRequest.list(prefix, source.set(), range);
    while (true) {
      Optional<OaiPage> page = probe.ask(next, LIST_ANSWERS);
      if (page.isEmpty()) {
        return Answer.BROKEN;
      }
      List<OaiRecord> records = page.get().records();
      refusesTimes |= page.get().hasError(BAD_ARGUMENT);
      if (page.get().hasError(BAD_ARGUMENT)
          || (strictly && records.stream().anyMatch(r -> range.excludes(r.datestamp())))) {
        return Answer.HEEDLESS;
      }
      asides.take(records);
      nameless |= records.stream().anyMatch(r -> r.identifier().isEmpty());
      records.stream()
          .map(r -> Granularity.parse(r.datestamp()))
          .forEach(d -> d.ifPresent(dates::add));
      String token = page.get().token();
      if (token == null) {
        return strictly && spans.mix(dates)
            ? Answer.HEEDLESS
            : nameless ? Answer.BROKEN : Answer.WHOLE;
      }
      if (!tokens.add(token) || tokens.size() > OaiClientLimits.MAX_RANGE_PAGES) {
        return Answer.BROKEN;
      }
      next = OaiClientRequest.resume(token);
    }
  }

  private Optional<Found> withoutUntil(DateRange root, @Nullable Instant begin)
      throws FetchException, InterruptedIOException {
    OptionalLong works =
        begin == null ? OptionalLong.empty() : firstThatWorks(root, root.unit(begin));
    if (works.isPresent()) {
      long unit = works.getAsLong();
      DateRange goOn = unit > root.last() ? null : root.from(unit);
      DateRange damaged = root.before(unit);
      if (!damaged.isSingle() && read(damaged.before(damaged.last()), true) == Answer.WHOLE) {
        damaged = damaged.from(damaged.last());
      }
      return leaveOut(List.of(damaged)).map(parts -> new Found(parts, goOn));
    }
    return singles.of(root, Set.of())
        ? Optional.of(new Found(singles.leaveOut(), null))
        : Optional.empty();
  }

  /** Returns the first unit after {@code begin}, which does not work, from which a list begins. */
  private OptionalLong firstThatWorks(DateRange root, long begin)
      throws FetchException, InterruptedIOException {
    long fails = begin;
    long works = root.last() + 1;
    if (!begins(root, works) || begins(root, fails)) {
      return OptionalLong.empty();
    }
    probe.noteAnswer();
    while (works - fails > 1) {
      long middle = fails + (works - fails) / 2;
      if (begins(root, middle)) {
        works = middle;
      } else {
        fails = middle;
      }
    }
    return OptionalLong.of(works);
  }

  private boolean begins(DateRange root, long unit) throws FetchException, InterruptedIOException {
    DateRange rest = root.from(unit);
    Optional<OaiPage> page =
        probe.ask(
            OaiClientRequest.list(prefix, source.set(), rest.from()),
            unit > root.last() ? LIST_ANSWERS : Set.of(NO_RECORDS));
    return page.isPresent()
        && page.get().records().stream().noneMatch(r -> rest.excludes(r.datestamp()));
  }

  /**
   * Asks for the records of ranges one by one; returns and reports what is left out. Empty when
   * nothing shows that the repository works.
   */
  private Optional<List<LeftOut>> leaveOut(List<DateRange> broken)
      throws FetchException, InterruptedIOException {
    List<LeftOut> parts = new ArrayList<>();
    String why = probe.why();
    for (DateRange range : joined(broken)) {
      if (!singles.of(range, Set.of())) {
        parts.add(new LeftOut(range.from(), range.until(), List.of()));
      }
    }
    if (!probe.isWorking()) {
      return Optional.empty();
    }
    parts.forEach(part -> asides.reject(part.dates(), why));
    parts.addAll(singles.leaveOut());
    return Optional.of(parts);
  }

  private static List<DateRange> joined(List<DateRange> broken) {
    List<DateRange> out = new ArrayList<>();
    for (DateRange range :
        broken.stream().sorted(Comparator.comparingLong(DateRange::first)).toList()) {
      if (!out.isEmpty() && out.getLast().touches(range)) {
        out.add(out.removeLast().joined(range));
      } else {
        out.add(range);
      }
    }
    return out;
  }

  /**
   * Asks by name for what has not come of a range.
   *
   * @return what is left out; empty when the repository does not name its records
   */
  Optional<List<LeftOut>> missing(DateRange range) throws FetchException, InterruptedIOException {
    boolean named = singles.of(range, SingleRecords.DENIED);
    if (singles.areTooMany()) {
      throw FetchException.lasting(
          source.baseUrl()
              + ": nguồn còn hơn %d biểu ghi không có trong danh sách"
                  .formatted(OaiClientLimits.MAX_SINGLE_RECORDS)
              + " / the source has more than %d records that its list does not have"
                  .formatted(OaiClientLimits.MAX_SINGLE_RECORDS)
              + ListWatch.UNPROVED);
    }
    return named ? Optional.of(singles.leaveOut()) : Optional.empty();
  }

  /**
   * Asks again for a part that an earlier run left out.
   *
   * @return what is still left out
   */
  List<LeftOut> again(LeftOut part) throws FetchException, InterruptedIOException {
    probe.noteAnswer();
    if (!part.hasNames()) {
      Optional<DateRange> range = DateRange.of(part);
      return range.isPresent() ? again(part, range.get()) : List.of(part);
    }
    singles.again(part.identifiers());
    return singles.leaveOut();
  }

  private List<LeftOut> again(LeftOut part, DateRange range)
      throws FetchException, InterruptedIOException {
    return read(range, false) == Answer.WHOLE
        ? List.of()
        : leaveOut(List.of(range)).orElse(List.of(part));
  }
}
