package org.lienthong.union.projection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterChanges;
import org.lienthong.union.cluster.ClusterUpdate;
import org.lienthong.union.cluster.Matchable;
import org.lienthong.union.cluster.MemberChange;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.table.Cluster;
import org.lienthong.union.table.DecisionTable;

/**
 * Changes the union in one transaction: clusters, union records, and tombstones of clusters that
 * ended.
 */
public final class UnionUpdate {
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Supplier<String> ids;

  /**
   * Creates an update for any number of transactions.
   *
   * @param ids gives the public id of each new cluster
   */
  public UnionUpdate(RecordStore store, LibraryRegistry libraries, Supplier<String> ids) {
    this.store = store;
    this.libraries = libraries;
    this.ids = ids;
  }

  /** Applies the changes of a page of the log. */
  public void apply(StoreTransaction transaction, UnionBatch batch) {
    ClusterUpdate update = begin(transaction);
    List<UnionBatch.Entry> entries = batch.entries();
    update.apply(entries.stream().map(UnionBatch.Entry::change).toList());
    List<MemberRecord> known =
        entries.stream().map(UnionBatch.Entry::record).filter(Objects::nonNull).toList();
    settle(transaction, update, known);
  }

  /**
   * Carries out a decision that was made or undone in this transaction.
   *
   * @param records the records that it names; those that the union does not know yet are left to
   *     the log
   * @param isbn the ISBN that it names; empty for none
   */
  public void reconsider(StoreTransaction transaction, List<RecordRef> records, String isbn) {
    ClusterUpdate update = begin(transaction);
    for (RecordRef ref : records) {
      Optional<StoredRecord> record =
          transaction.get(ref.library(), ref.localId()).filter(r -> !r.deleted());
      if (record.isPresent() && update.knows(record.get().key())) {
        long key = record.get().key();
        Matchable matchable = Matchable.of(FeatureExtractor.extract(record.get().marc()));
        update.apply(List.of(new MemberChange(key, ref, matchable)));
        update.revisit(key);
      }
    }
    if (!isbn.isEmpty()) {
      update.reconsider(isbn);
    }
    settle(transaction, update, List.of());
  }

  /** Writes the union record of a cluster again, because of its pinned fields. */
  public void rewrite(StoreTransaction transaction, Cluster cluster) {
    ClusterUpdate update = begin(transaction);
    UnionMaker maker = new UnionMaker(store, libraries, List.of());
    new UnionWriter(transaction, update::features, maker)
        .write(new ClusterChanges(List.of(cluster), Map.of()));
  }

  private ClusterUpdate begin(StoreTransaction transaction) {
    Statements sql = transaction.statements();
    return ClusterUpdate.begin(sql, DecisionConstraints.of(new DecisionTable(sql).all()), ids);
  }

  private void settle(
      StoreTransaction transaction, ClusterUpdate update, List<MemberRecord> known) {
    UnionMaker maker = new UnionMaker(store, libraries, known);
    new UnionWriter(transaction, update::features, maker).write(update.settle());
  }
}
