package org.lienthong.benchmarks.union;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.ReviewQueue;
import org.lienthong.union.UnionProjection;

/** A union in a store of its own, for loading records and inspecting the result. */
final class UnionUnderTest implements AutoCloseable {
  private final SqliteStore store;
  private final UnionProjection union;

  /** Creates an empty union in a new file. */
  UnionUnderTest(Path file) {
    this.store = SqliteStore.open(file, InstantSource.system());
    this.union =
        new UnionProjection(
            store,
            new StoredLibraries(store, "Union"),
            new ClusterIds(new Random(1), InstantSource.system()));
  }

  /** Loads records, this many in one transaction and applied together. */
  void put(List<Arrival> arrivals, int together) {
    for (int from = 0; from < arrivals.size(); from += together) {
      List<Arrival> batch = arrivals.subList(from, Math.min(arrivals.size(), from + together));
      store.write(transaction -> {
        for (Arrival arrival : batch) {
          transaction.apply(change(arrival.record(), arrival.marc()));
        }
        return 0;
      });
      catchUp();
    }
  }

  private static RecordChange change(RecordRef record, @Nullable MarcRecord marc) {
    String library = record.library();
    String id = record.localId();
    return marc == null
        ? new RecordChange.Delete(library, id, null, null)
        : new RecordChange.Put(library, id, marc, List.of(), List.of(Origin.ofFile(id)));
  }

  private void catchUp() {
    int applied;
    do {
      applied = union.catchUp(StoreLimits.BATCH);
    } while (applied > 0);
  }

  /** Returns the cluster of every record. */
  Map<RecordRef, String> clusters() {
    Map<RecordRef, String> out = new HashMap<>();
    Clusters clusters = new Clusters(store);
    List<Clusters.Membership> page = clusters.page(new RecordRef("", ""), StoreLimits.BATCH);
    while (!page.isEmpty()) {
      page.forEach(m -> out.put(new RecordRef(m.library(), m.localId()), m.cluster()));
      Clusters.Membership last = page.getLast();
      page = clusters.page(new RecordRef(last.library(), last.localId()), StoreLimits.BATCH);
    }
    return out;
  }

  /** Returns the pairs that wait for people. */
  List<ReviewQueue.Item> review() {
    ReviewQueue queue = new ReviewQueue(store);
    return queue.page(0, Math.toIntExact(queue.size()));
  }

  /** Returns where in the log each living union record was last written. */
  Map<String, Long> written() {
    Map<String, Long> out = new HashMap<>();
    Listing live = new Listing(UnionProjection.NAME, null, null, null, true);
    List<StoredRecord> page = store.list(live, 0, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      page.forEach(r -> out.put(r.id(), r.seq()));
      page = store.list(live, page.getLast().seq(), StoreLimits.BATCH);
    }
    return out;
  }

  @Override
  public void close() {
    store.close();
  }
}
