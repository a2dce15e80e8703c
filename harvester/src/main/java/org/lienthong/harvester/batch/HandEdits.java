package org.lienthong.harvester.batch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.harvester.batch.Held.What;
import org.lienthong.marc.MarcRecord;

/**
 * Deletes and edits single records at a person's word. An import that brings the same content as
 * before leaves them so; one that brings other content writes the record again and says so.
 */
public final class HandEdits {
  private final RecordStore store;
  private final InstantSource clock;

  /** Creates the edits in a store. */
  public HandEdits(RecordStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    BatchTables.migrate(store);
  }

  /** Deletes a record; returns false when it is not there. */
  public boolean delete(Library library, String id, String requestedBy) {
    return store.write(transaction -> {
      Optional<StoredRecord> present = live(transaction, library, id);
      present.ifPresent(record -> {
        hold(transaction, record, What.DELETED, requestedBy);
        new RecordWrites(library).delete(transaction, id, null);
      });
      return present.isPresent();
    });
  }

  /** Replaces the content of a record, whose identifier stays; empty when it is not there. */
  public Optional<WriteOutcome> edit(
      Library library, String id, MarcRecord content, String requestedBy) {
    return store.write(transaction ->
        live(transaction, library, id)
            .map(record -> {
              List<Origin> origins = record.origins();
              Origin origin = origins.isEmpty() ? Origin.ofFile(id) : origins.getFirst();
              WriteOutcome outcome =
                  new RecordWrites(library).write(transaction, id, content, origin).outcome();
              if (outcome != WriteOutcome.UNCHANGED) {
                hold(transaction, record, What.EDITED, requestedBy);
              }
              return outcome;
            }));
  }

  private static Optional<StoredRecord> live(
      StoreTransaction transaction, Library library, String id) {
    return transaction.get(library.code(), id).filter(record -> !record.deleted());
  }

  private void hold(
      StoreTransaction transaction, StoredRecord record, What what, String requestedBy) {
    String library = record.catalogue();
    String came =
        ArrivalTable.digest(transaction.statements(), library, record.id())
            .orElseGet(() -> ContentDigest.of(record.packed()));
    Held held = new Held(record.id(), came, what, clock.instant());
    HeldTable.put(transaction.statements(), library, held, requestedBy);
  }
}
