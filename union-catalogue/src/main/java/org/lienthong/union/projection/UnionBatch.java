package org.lienthong.union.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.cluster.Matchable;
import org.lienthong.union.cluster.MemberChange;
import org.lienthong.union.features.FeatureExtractor;

/**
 * A page of the log. Its records are unpacked and their features extracted in the common pool,
 * before the thread of the projection asks for them.
 */
public final class UnionBatch {
  /** Few enough that the first are ready soon, enough to be worth a task. */
  private static final int SHARE = 32;

  private final int size;
  private final boolean full;
  private final long reached;
  private final List<ForkJoinTask<List<Entry>>> shares = new ArrayList<>();

  /**
   * One change.
   *
   * @param record the record as it is now; null for a deletion
   */
  record Entry(@Nullable MemberRecord record, MemberChange change) {
    static Entry of(StoredRecord stored) {
      RecordRef ref = new RecordRef(stored.catalogue(), stored.id());
      if (stored.deleted()) {
        return new Entry(null, new MemberChange(stored.key(), ref, null));
      }
      MemberRecord record = MemberRecord.of(stored);
      Matchable matchable = Matchable.of(FeatureExtractor.extract(record.source().marc()));
      return new Entry(record, new MemberChange(stored.key(), ref, matchable));
    }
  }

  private UnionBatch(List<StoredRecord> records, boolean full, long reached) {
    this.size = records.size();
    this.full = full;
    this.reached = reached;
    for (int at = 0; at < records.size(); at += SHARE) {
      List<StoredRecord> share = records.subList(at, Math.min(records.size(), at + SHARE));
      shares.add(ForkJoinPool.commonPool().submit(() -> share.stream().map(Entry::of).toList()));
    }
  }

  /** Reads at most {@code limit} changes of source records after a seq. */
  public static UnionBatch read(RecordStore store, long after, int limit) {
    long last = store.lastSeq();
    List<StoredRecord> records = store.changesAfter(after, limit, Catalogue.UNION);
    long seq = records.isEmpty() ? 0 : records.getLast().seq();
    boolean full = records.size() == limit;
    // Of a full page the last; else everything in the log, union records included.
    return new UnionBatch(records, full, full ? seq : Math.max(seq, last));
  }

  /** Returns how many changes it has. */
  public int size() {
    return size;
  }

  /** Says whether there may be more after it. */
  public boolean isFull() {
    return full;
  }

  /** Returns the seq that the log is applied up to with these. */
  public long reached() {
    return reached;
  }

  /** Returns its changes, waiting for those that are not extracted yet. */
  List<Entry> entries() {
    return shares.stream().flatMap(share -> share.join().stream()).toList();
  }
}
