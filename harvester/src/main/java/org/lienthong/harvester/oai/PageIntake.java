package org.lienthong.harvester.oai;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.core.write.WriteResult;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.oai.OaiRecord.Alive;
import org.lienthong.harvester.oai.OaiRecord.Gone;
import org.lienthong.harvester.oai.OaiRecord.Unusable;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.SeenRecords;

/**
 * Stores the records of one page, and notes which are new to this run and whether they come in
 * order. For one transaction.
 */
final class PageIntake {
  private final URI baseUrl;
  private final Instant harvested;
  private final Instant serverNow;
  private final RecordWrites writes;
  private final List<Reject> rejects = new ArrayList<>(0);
  private Tally tally = Tally.NONE;
  private @Nullable Instant highest;
  private boolean sorted;
  private boolean nameless;
  private int fresh;

  /**
   * Creates an intake that continues a run.
   *
   * @param harvested the moment of harvesting, for provenance
   * @param serverNow the server's clock; later datestamps are not believed
   */
  PageIntake(
      URI baseUrl,
      RecordWrites writes,
      HarvestCheckpoint state,
      Instant harvested,
      Instant serverNow) {
    this.baseUrl = baseUrl;
    this.writes = writes;
    this.harvested = harvested;
    this.serverNow = serverNow;
    this.highest = state.highest();
    this.sorted = state.sorted();
  }

  void take(List<OaiRecord> records, StoreTransaction transaction, SeenRecords seen) {
    for (OaiRecord record : records) {
      tally = tally.plus(take(record, transaction, seen));
    }
  }

  private Tally take(OaiRecord record, StoreTransaction transaction, SeenRecords seen) {
    if (record.identifier().isEmpty()) {
      nameless = true;
      return taken(record, transaction);
    }
    Optional<String> before = seen.datestamp(record.identifier());
    if (before.isEmpty()) {
      fresh++;
      watchOrder(record.datestamp());
    } else if (isOlder(record.datestamp(), before.get())) {
      return Tally.ONE_UNCHANGED;
    }
    seen.note(record.identifier(), record.datestamp());
    return taken(record, transaction);
  }

  private Tally taken(OaiRecord record, StoreTransaction transaction) {
    return switch (record.content()) {
      case Gone _ ->
          Tally.of(
              writes.delete(transaction, record.identifier(), origin(record, null, null, false)));
      case Alive alive -> {
        Origin origin = origin(record, alive.namespace(), alive.before(), alive.altered());
        WriteResult one = writes.write(transaction, record.identifier(), alive.marc(), origin);
        yield Tally.of(one, alive.repaired(), alive.replaced());
      }
      case Unusable unusable -> {
        rejects.add(new Reject(baseUrl.toString(), record.identifier(), unusable.reason()));
        yield Tally.ONE_REJECTED;
      }
    };
  }

  private Origin origin(
      OaiRecord record, @Nullable String namespace, @Nullable Origin before, boolean altered) {
    return new Origin(
        baseUrl.toString(),
        record.identifier(),
        record.datestamp(),
        namespace,
        harvested,
        altered,
        before);
  }

  private void watchOrder(String datestamp) {
    Optional<Instant> parsed = Granularity.parse(datestamp);
    if (parsed.isEmpty()) {
      sorted = false;
      return;
    }
    Instant when = parsed.get().isAfter(serverNow) ? serverNow : parsed.get();
    if (highest == null || when.isAfter(highest)) {
      highest = when;
    } else if (when.isBefore(highest)) {
      sorted = false;
    }
  }

  /** Says whether a copy is older than the one that came before it; unreadable dates are not. */
  private static boolean isOlder(String datestamp, String before) {
    Optional<Instant> one = Granularity.parse(datestamp);
    Optional<Instant> other = Granularity.parse(before);
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  Tally tally() {
    return tally;
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** Returns how many records had not been seen in this run. */
  int fresh() {
    return fresh;
  }

  /** Returns what a page changes in the run's checkpoint, once its records were taken. */
  HarvestCheckpoint.Page page(OaiPage page) {
    return new HarvestCheckpoint.Page(
        page.responseDate(),
        page.token(),
        highest,
        sorted,
        nameless,
        fresh > 0,
        page.completeListSize());
  }
}
