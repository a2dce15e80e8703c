package org.lienthong.core.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.AssignedSets;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Outcome;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;

/**
 * Updates the sets of a library's records after its attributes have changed. Records that enter or
 * leave a set get a new datestamp, and the union follows them through the log. It is idempotent,
 * also when it was interrupted.
 */
public final class SetMembershipUpdate {
  private final RecordStore store;

  public SetMembershipUpdate(RecordStore store) {
    this.store = store;
  }

  /**
   * Updates the live records of one library.
   *
   * @param goesOn asked before each batch, with the number of records changed so far; false stops
   */
  public BatchedWork of(Library library, LongPredicate goesOn) {
    Listing live = new Listing(library.code(), null, null, null, true);
    long end = store.lastSeq();
    long after = 0;
    long changed = 0;
    while (after < end) {
      if (!goesOn.test(changed)) {
        return new BatchedWork(changed, false);
      }
      List<StoredRecord> page = store.list(live, after, StoreLimits.BATCH);
      if (page.isEmpty()) {
        break;
      }
      after = page.getLast().seq();
      changed += store.write(t -> page.stream().filter(r -> regroup(r.id(), library, t)).count());
    }
    return new BatchedWork(changed, true);
  }

  /** Reads the record again: it may have changed since the page was read. */
  private static boolean regroup(String id, Library library, StoreTransaction transaction) {
    Optional<StoredRecord> found = transaction.get(library.code(), id).filter(r -> !r.deleted());
    if (found.isEmpty()) {
      return false;
    }
    StoredRecord record = found.get();
    List<String> sets = RecordSets.of(record.marc(), List.of(library));
    return !AssignedSets.keep(record.sets(), sets).equals(record.sets())
        && transaction.apply(
                new RecordChange.Put(library.code(), id, record.marc(), sets, record.origins()))
            == Outcome.CHANGED;
  }
}
