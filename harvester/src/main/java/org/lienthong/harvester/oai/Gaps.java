package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.LeftOut;

/**
 * Reads around pages that fail for ever, and remembers which parts were left out, so that later
 * runs ask for them again. For one run, and one thread.
 */
final class Gaps {
  /** Identifiers in a message; all are named where they are rejected. */
  private static final int TOLD = 10;

  private final RecordStore store;
  private final CheckpointTable checkpoints;
  private final OaiSource source;
  private final OaiClient client;
  private final Asides asides;
  private final HarvestListener listener;
  private final InstantSource clock;
  private final @Nullable Instant earliest;

  /** The parts that this run left out and need not be asked for again by it. */
  private final Set<LeftOut> now = new LinkedHashSet<>();

  /** Where the list was when it first broke off, as long as nothing more came; null otherwise. */
  private @Nullable HarvestCheckpoint held;

  Gaps(
      RecordStore store,
      CheckpointTable checkpoints,
      OaiSource source,
      OaiClient client,
      Asides asides,
      HarvestListener listener,
      InstantSource clock,
      String earliest) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.source = source;
    this.client = client;
    this.asides = asides;
    this.listener = listener;
    this.clock = clock;
    this.earliest = Granularity.parse(earliest).orElse(null);
  }

  /** Notes that records came that were not known. */
  void noteProgress() {
    held = null;
  }

  /**
   * Returns how a run goes on whose page failed in all tries.
   *
   * @param known the moment from which the list may continue after what has come; null for none
   * @throws FetchException {@code trouble}, when nothing shows that the repository works
   */
  HarvestCheckpoint stepOver(
      HarvestCheckpoint state,
      @Nullable Instant known,
      Granularity granularity,
      FetchException trouble)
      throws FetchException, InterruptedIOException {
    held = Objects.requireNonNullElse(held, state);
    Optional<HarvestCheckpoint> next = Optional.empty();
    if (isOfOnePage(trouble)) {
      try {
        next =
            known != null
                ? Optional.of(kept(state.narrow(known)))
                : around(state, range(state, granularity));
      } catch (FetchException outage) {
        // The first trouble says more.
        trouble.addSuppressed(outage);
      }
    }
    if (next.isEmpty()) {
      kept(held);
      throw trouble;
    }
    return next.get();
  }

  /** Says whether the repository answers otherwise. */
  private boolean isOfOnePage(FetchException trouble) throws InterruptedIOException {
    if (trouble.kind() == FetchException.Kind.UNREACHABLE
        || trouble.retryAfter() != null
        || client.isRefused()
        || listener.cancelled()) {
      return false;
    }
    try {
      return client.probing().ask(OaiClientRequest.of("Identify"), Set.of()).identify() != null;
    } catch (FetchException down) {
      return false;
    }
  }

  private HarvestCheckpoint kept(HarvestCheckpoint next) {
    return store.write(transaction -> {
      checkpoints.keep(transaction, next);
      return next;
    });
  }

  private Optional<HarvestCheckpoint> around(HarvestCheckpoint state, DateRange range)
      throws FetchException, InterruptedIOException {
    listener.notice(
        source.baseUrl()
            + ": có một trang luôn hỏng; đọc vòng qua nó bằng cách thu hẹp ngày"
            + " / one page always fails; it is read around by narrowing the dates");
    Instant highest = Objects.requireNonNullElse(state.highest(), Instant.EPOCH);
    // A second earlier, as where a list is narrowed; days overlap anyway.
    int earlier = range.granularity() == Granularity.DAY ? 0 : 1;
    Instant begin = state.sorted() ? highest.minusSeconds(earlier) : null;
    return stepOver(state)
        .over(range, begin)
        .map(found -> {
          DateRange goOn = found.goOn();
          HarvestCheckpoint next =
              goOn == null ? state.ended() : state.narrow(goOn.moment(goOn.first()));
          now.addAll(found.parts());
          return keep(next, found.parts());
        });
  }

  private StepOver stepOver(HarvestCheckpoint state) {
    return new StepOver(client.probing(), source, state.prefix(), asides);
  }

  /** Stores a checkpoint together with parts that were left out before it. */
  private HarvestCheckpoint keep(HarvestCheckpoint next, List<LeftOut> parts) {
    Set<LeftOut> all = new LinkedHashSet<>(parts());
    all.addAll(parts);
    return store.write(transaction -> {
      checkpoints.leaveOut(transaction, source.signature(), List.copyOf(all));
      checkpoints.keep(transaction, next);
      return next;
    });
  }

  /** Returns the dates of what a list has not given. */
  private DateRange range(HarvestCheckpoint state, Granularity granularity) {
    Instant since = state.since();
    Instant first = Objects.requireNonNullElse(since, earliest == null ? Instant.EPOCH : earliest);
    Instant last =
        Granularity.parse(Objects.requireNonNullElse(state.responseDate(), ""))
            .orElseGet(clock::instant);
    return DateRange.between(granularity, first, last, since == null, true);
  }

  /** Returns all parts that are left out up to now. */
  List<LeftOut> parts() {
    return checkpoints.leftOut(source.signature());
  }

  /** Says whether nobody knows which records are left out. */
  boolean hasUnnamed() {
    return parts().stream().anyMatch(part -> !part.hasNames());
  }

  /**
   * Asks by name for what a list did not give that ended before it had all records.
   *
   * @return whether the repository named all that it has
   * @throws FetchException when it names more than can be asked for: the list was cut off
   */
  boolean fill(HarvestCheckpoint state, Granularity granularity)
      throws FetchException, InterruptedIOException {
    if (hasUnnamed()) {
      return false;
    }
    Optional<List<LeftOut>> parts = stepOver(state).missing(range(state.whole(), granularity));
    parts.ifPresent(found -> {
      now.addAll(found);
      keep(state, found);
    });
    return parts.isPresent();
  }

  /** Asks again for what earlier runs left out, and says what is left out now. */
  void retry(HarvestCheckpoint state) throws FetchException, InterruptedIOException {
    List<LeftOut> known = parts();
    List<LeftOut> left = new ArrayList<>();
    for (LeftOut part : known) {
      left.addAll(now.contains(part) ? List.of(part) : stepOver(state).again(part));
    }
    if (!left.equals(known)) {
      store.write(transaction -> {
        checkpoints.renew(transaction);
        checkpoints.leaveOut(transaction, source.signature(), left);
        return left;
      });
    }
    left.forEach(this::tell);
  }

  private void tell(LeftOut part) {
    String what =
        part.hasNames()
            ? String.join(", ", part.identifiers().stream().limit(TOLD).toList())
                + (part.identifiers().size() > TOLD ? ", …" : "")
            : part.dates();
    listener.notice(
        source.baseUrl()
            + ": nguồn không gửi được "
            + (part.hasNames() ? part.identifiers().size() + " biểu ghi" : "các biểu ghi có ngày")
            + " ("
            + what
            + "); phần này bị bỏ qua, không biểu ghi nào bị xoá vì nó, lần sau sẽ hỏi lại"
            + " / the source cannot send "
            + (part.hasNames()
                ? part.identifiers().size() + " records"
                : "the records of these dates")
            + " ("
            + what
            + "); this part was left out, nothing was deleted because of it, and the next run asks"
            + " for it again");
  }
}
