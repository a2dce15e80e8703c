package org.lienthong.harvester.oai;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.SeenRecords;

/**
 * Stores the records of a run that come outside its list: of a range of dates, or one by one. For
 * one thread.
 */
final class Asides {
  private final RecordStore store;
  private final Library library;
  private final OaiSource source;
  private final CheckpointTable checkpoints;
  private final HarvestListener listener;
  private final InstantSource clock;
  private final Runnable told;
  private final HarvestCheckpoint blank;
  private Tally tally = Tally.NONE;

  /**
   * Creates an empty one.
   *
   * @param told called after records were stored
   */
  Asides(
      RecordStore store,
      Library library,
      OaiSource source,
      CheckpointTable checkpoints,
      HarvestListener listener,
      InstantSource clock,
      Runnable told) {
    this.store = store;
    this.library = library;
    this.source = source;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.clock = clock;
    this.told = told;
    this.blank = HarvestCheckpoint.begin(source.signature(), "", false, null);
  }

  Tally tally() {
    return tally;
  }

  /** Stores records in one transaction. */
  void take(List<OaiRecord> records) {
    PageIntake taken =
        new PageIntake(
            source.baseUrl(),
            new RecordWrites(library),
            blank,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            clock.instant());
    store.write(transaction -> {
      taken.take(records, transaction, SeenRecords.in(transaction, library.code()));
      checkpoints.renew(transaction);
      return taken;
    });
    tally = tally.plus(taken.tally());
    taken.rejects().forEach(listener::rejected);
    told.run();
  }

  /** Says whether the run has seen a record. */
  boolean isSeen(String identifier) {
    return SeenRecords.unseen(store, library.code(), List.of(identifier)).isEmpty();
  }

  /**
   * Rejects records that the source has but cannot send. They count as seen: the source has named
   * them, so they have not vanished.
   *
   * @param reasons why each did not come, by its header
   */
  void leaveOut(Map<OaiRecord, String> reasons) {
    store.write(transaction -> {
      SeenRecords seen = SeenRecords.in(transaction, library.code());
      reasons.keySet().forEach(header -> seen.note(header.identifier(), header.datestamp()));
      checkpoints.renew(transaction);
      return reasons;
    });
    reasons.forEach((header, why) -> reject(header.identifier(), why));
  }

  /** Rejects a part of the source, as one record because nobody knows how many it has. */
  void reject(String what, String why) {
    tally = tally.plus(Tally.ONE_REJECTED);
    listener.rejected(new Reject(source.baseUrl().toString(), what, "left out: " + why));
  }
}
