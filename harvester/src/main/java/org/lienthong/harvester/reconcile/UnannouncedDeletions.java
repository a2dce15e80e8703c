package org.lienthong.harvester.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.store.SeenRecords;

/**
 * The records of a library that were harvested once and that a full harvest did not see again:
 * their source has deleted them without announcing it. Records that came in files are left alone.
 */
public final class UnannouncedDeletions {
  private final RecordStore store;
  private final String library;
  private final List<String> ids = new ArrayList<>();
  private long harvested;

  public UnannouncedDeletions(RecordStore store, String library) {
    this.store = store;
    this.library = library;
  }

  /** Finds the records. */
  public void find() {
    Listing live = new Listing(library, null, null, null, true);
    List<StoredRecord> page = store.list(live, 0, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      List<String> candidates =
          page.stream().filter(UnannouncedDeletions::wasHarvested).map(StoredRecord::id).toList();
      harvested += candidates.size();
      ids.addAll(SeenRecords.unseen(store, library, candidates));
      page = store.list(live, page.getLast().seq(), StoreLimits.BATCH);
    }
  }

  private static boolean wasHarvested(StoredRecord record) {
    return record.origins().stream().anyMatch(origin -> origin.harvested() != null);
  }

  /** Returns the identifiers of the records that were found. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** Refuses to believe that most of a library is gone. */
  public void check() throws FetchException {
    if (ids.size() > ReconcileLimits.FEW_VANISHED
        && ids.size() * 100L > harvested * ReconcileLimits.MAX_VANISHED_PERCENT) {
      throw FetchException.lasting(
          "nguồn không còn "
              + ids.size()
              + "/"
              + harvested
              + " biểu ghi; chưa xoá bản ghi nào, hãy kiểm tra nguồn"
              + " / the source no longer has "
              + ids.size()
              + " of "
              + harvested
              + " records; none were deleted, check the source");
    }
  }

  /** Deletes the records. */
  public Tally delete() {
    Tally tally = Tally.NONE;
    for (int from = 0; from < ids.size(); from += StoreLimits.BATCH) {
      List<String> batch = ids.subList(from, Math.min(from + StoreLimits.BATCH, ids.size()));
      tally =
          tally.plus(
              store.write(transaction -> {
                Tally one = Tally.NONE;
                for (String id : batch) {
                  one =
                      one.plus(
                          Tally.of(
                              WriteOutcome.of(
                                  transaction.apply(new Delete(library, id, null, null)))));
                }
                return one;
              }));
    }
    return tally;
  }
}
