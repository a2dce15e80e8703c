package org.lienthong.union;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A union over a store of its own, and all that can be asked of it. */
final class Catalogues implements AutoCloseable {
  /** When people decide. */
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  final SqliteStore store;
  final StoredLibraries libraries;
  final UnionProjection union;
  final Decisions decisions;
  final ReviewQueue queue;
  final UnionRecords records;

  Catalogues(Path folder) {
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
    libraries = new StoredLibraries(store, "Union");
    ClusterIds ids = new ClusterIds(new Random(1), InstantSource.system());
    union = new UnionProjection(store, libraries, ids);
    decisions = new Decisions(store, libraries, InstantSource.fixed(NOW), ids);
    queue = new ReviewQueue(store);
    records = new UnionRecords(store, libraries, InstantSource.fixed(NOW));
  }

  /** Puts a record and lets the union follow. */
  RecordRef put(String library, String id, MarcRecord marc) {
    store.write(transaction ->
        transaction.apply(
            new RecordChange.Put(library, id, marc, List.of(), List.of(Origin.ofFile(id)))));
    catchUp();
    return new RecordRef(library, id);
  }

  void delete(RecordRef record) {
    store.write(transaction ->
        transaction.apply(new RecordChange.Delete(record.library(), record.localId(), null, null)));
    catchUp();
  }

  void catchUp() {
    int applied;
    do {
      applied = union.catchUp(100);
    } while (applied > 0);
  }

  String cluster(RecordRef record) {
    return new Clusters(store).of(record).orElseThrow();
  }

  StoredRecord unionOf(RecordRef record) {
    return store.get("union", cluster(record)).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
