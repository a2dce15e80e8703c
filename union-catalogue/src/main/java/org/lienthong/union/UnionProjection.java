package org.lienthong.union;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lienthong.library.Catalogue;
import org.lienthong.library.LibraryRegistry;
import org.lienthong.projection.Projection;
import org.lienthong.store.RecordChange;
import org.lienthong.store.RecordStore;
import org.lienthong.store.StoreTransaction;
import org.lienthong.store.StoredRecord;
import org.lienthong.union.cluster.Engine;
import org.lienthong.union.cluster.Former;
import org.lienthong.union.cluster.Matchable;
import org.lienthong.union.cluster.UnionTables;
import org.lienthong.union.decision.DecisionTable;
import org.lienthong.union.decision.Rulings;
import org.lienthong.union.decision.Subject;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.matching.Weights;
import org.lienthong.union.sql.Statements;

/**
 * Keeps the union catalogue in step with the log. One thread at a time; it keeps nothing in the
 * heap from one call to the next.
 */
public final class UnionProjection implements Projection {
  /** Its name in the store, and the code of the catalogue that it writes. */
  public static final String NAME = Catalogue.UNION;

  private static final String STATE = "union";
  private static final String RULES = "rules";
  private static final String ANEW = "anew-until";

  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Supplier<String> ids;

  /**
   * Makes the projection and its tables.
   *
   * @param ids gives a new cluster id at every call, never the same twice; {@link ClusterIds}
   */
  public UnionProjection(RecordStore store, LibraryRegistry libraries, Supplier<String> ids) {
    this.store = store;
    this.libraries = libraries;
    this.ids = ids;
    store.createTables(UnionTables.OWNER, UnionTables.DDL);
    store.createTables(UnionTables.OWNER, DecisionTable.DDL);
    store.createTables(UnionTables.OWNER, OverlayTable.DDL);
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
      renewRules();
    }
    long applied = applied();
    long last = store.lastSeq();
    List<StoredRecord> changes = store.changesAfter(applied, limit, NAME);
    // Of a full page the last; else all that there was, our own records too.
    long reached =
        changes.size() == limit || (!changes.isEmpty() && changes.getLast().seq() > last)
            ? changes.getLast().seq()
            : last;
    if (reached <= applied) {
      return 0;
    }
    apply(changes, reached);
    return Math.max(1, changes.size());
  }

  private void apply(List<StoredRecord> changes, long reached) {
    FeaturesAhead features = new FeaturesAhead(changes);
    boolean last = reached >= madeAnewUntil();
    store.write(transaction -> {
      apply(transaction, changes, features);
      if (last) {
        endRemembering(transaction);
      }
      transaction.setApplied(NAME, reached);
      return 0;
    });
  }

  /** The version of the rules, as kept with what was made by them. */
  static String rules() {
    return FeatureExtractor.VERSION + "." + Weights.VERSION;
  }

  /** What other rules made cannot go on under these: it is made anew, with the ids carried over. */
  private void renewRules() {
    if (applied() > 0) {
      reset();
    } else {
      store.write(transaction -> {
        transaction.putState(STATE, RULES, rules());
        return 0;
      });
    }
  }

  /** The seq up to which the union is being made anew; beyond every seq when it is not. */
  private long madeAnewUntil() {
    return store.state(STATE, ANEW).map(Long::parseLong).orElse(Long.MAX_VALUE);
  }

  private void endRemembering(StoreTransaction transaction) throws SQLException {
    try (Statements sql = new Statements(transaction.connection())) {
      for (Former.Orphan orphan : Former.forget(sql)) {
        transaction.apply(
            new RecordChange.Delete(
                NAME, orphan.id(), orphan.heir().isEmpty() ? null : orphan.heir(), null));
      }
    }
    transaction.putState(STATE, ANEW, null);
  }

  private void apply(
      StoreTransaction transaction, List<StoredRecord> changes, FeaturesAhead features)
      throws SQLException {
    try (Statements sql = new Statements(transaction.connection())) {
      Engine engine = new Engine(sql, Rulings.of(new DecisionTable(sql).all()), ids);
      for (int i = 0; i < changes.size(); i++) {
        StoredRecord change = changes.get(i);
        Matchable found = features.of(i);
        if (found == null) {
          engine.delete(change.key());
        } else {
          engine.put(change.key(), new Subject(change.catalogue(), change.id()), found);
        }
      }
      new UnionWriter(transaction, sql, libraries, engine::features, changes)
          .write(engine.settle());
    }
  }

  @Override
  public void flush() {
    // Output and applied seq are committed together.
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
      try (Statements sql = new Statements(transaction.connection())) {
        Former.remember(sql);
      }
      transaction.putState(STATE, ANEW, until > 0 ? Long.toString(until) : null);
      transaction.putState(STATE, RULES, rules());
      transaction.setApplied(NAME, 0);
      return 0;
    });
  }
}
