package org.lienthong.union;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterUpdate;
import org.lienthong.union.cluster.PreviousClusters;
import org.lienthong.union.cluster.UnionTables;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.DecisionTable;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Weights;

/**
 * Keeps the union catalogue in step with the log. One thread at a time; from one call to the next
 * it keeps nothing but changes that it has read already.
 */
public final class UnionProjection implements Projection {
  /** Its name in the store, and the code of the catalogue that it writes. */
  public static final String NAME = Catalogue.UNION;

  private static final String STATE = "union";
  private static final String RULES = "rules";
  private static final String ANEW = "anew-until";

  private static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              1,
              Stream.of(UnionTables.DDL, DecisionTable.DDL, OverlayTable.DDL)
                  .flatMap(List::stream)
                  .toList()));

  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Supplier<String> ids;
  private @Nullable Ahead ahead;

  /**
   * Makes the projection and its tables.
   *
   * @param ids gives a new cluster id at every call, never the same twice; {@link ClusterIds}
   */
  public UnionProjection(RecordStore store, LibraryRegistry libraries, Supplier<String> ids) {
    this.store = store;
    this.libraries = libraries;
    this.ids = ids;
    store.migrate(UnionTables.OWNER, MIGRATIONS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long applied() {
    return store.applied(NAME);
  }

  @Override
  public int catchUp(int limit) {
    if (!store.state(STATE, RULES).equals(Optional.of(rules()))) {
      // What other rules made cannot go on under these.
      reset();
    }
    long applied = applied();
    UnionBatch batch = next(applied, limit);
    if (batch.reached() <= applied) {
      return 0;
    }
    boolean last = batch.reached() >= madeAnewUntil();
    store.write(transaction -> {
      boolean all = !batch.isFull() && transaction.lastSeq() == batch.reached();
      apply(transaction, batch);
      if (last) {
        endRemembering(transaction);
      }
      // Behind all that there was come our own records alone.
      transaction.setApplied(NAME, all ? transaction.lastSeq() : batch.reached());
      // While this is committed, which is mostly waiting for the disk.
      ahead = batch.isFull() ? Ahead.read(store, batch.reached(), limit) : null;
      return 0;
    });
    return Math.max(1, batch.size());
  }

  /** A batch that other processors read while the one before it was written. */
  private record Ahead(long after, int limit, ForkJoinTask<UnionBatch> batch) {
    static Ahead read(RecordStore store, long after, int limit) {
      return new Ahead(
          after,
          limit,
          ForkJoinPool.commonPool().submit(() -> UnionBatch.read(store, after, limit)));
    }
  }

  private UnionBatch next(long applied, int limit) {
    Ahead read = ahead;
    ahead = null;
    if (read != null && read.after == applied && read.limit == limit) {
      UnionBatch batch = read.batch.join();
      if (batch.size() > 0) {
        return batch;
      }
    }
    return UnionBatch.read(store, applied, limit);
  }

  /** The version of the rules, as kept with what was made by them. */
  static String rules() {
    return FeatureExtractor.VERSION + "." + Weights.VERSION + "." + MatchKeys.VERSION;
  }

  /** The seq up to which the union is being made anew; beyond every seq when it is not. */
  private long madeAnewUntil() {
    return store.state(STATE, ANEW).map(Long::parseLong).orElse(Long.MAX_VALUE);
  }

  private void endRemembering(StoreTransaction transaction) {
    Statements sql = transaction.statements();
    for (PreviousClusters.Orphan orphan : PreviousClusters.forget(sql)) {
      transaction.apply(
          new RecordChange.Delete(
              NAME, orphan.id(), orphan.successor().isEmpty() ? null : orphan.successor(), null));
    }

    transaction.putState(STATE, ANEW, null);
  }

  private void apply(StoreTransaction transaction, UnionBatch batch) {
    Statements sql = transaction.statements();
    ClusterUpdate engine =
        new ClusterUpdate(sql, DecisionConstraints.of(new DecisionTable(sql).all()), ids);
    List<UnionBatch.Entry> entries = batch.entries();
    engine.apply(entries.stream().map(UnionBatch.Entry::change).toList());
    List<MemberRecord> known =
        entries.stream().map(UnionBatch.Entry::record).filter(Objects::nonNull).toList();
    UnionMaker maker = new UnionMaker(store, libraries, known);
    new UnionWriter(transaction, sql, engine::features, maker).write(engine.settle());
  }

  @Override
  public void flush() {
    // Output and applied seq are committed together.
  }

  @Override
  public void tidy() {
    store.tidy();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Ids are carried over: while the union is made anew, its records stay as they are, and only
   * what comes out otherwise is written.
   */
  @Override
  public void reset() {
    long until = store.lastSeq();
    store.write(transaction -> {
      Statements sql = transaction.statements();
      PreviousClusters.remember(sql);

      transaction.putState(STATE, ANEW, until > 0 ? Long.toString(until) : null);
      transaction.putState(STATE, RULES, rules());
      transaction.setApplied(NAME, 0);
      return 0;
    });
  }
}
