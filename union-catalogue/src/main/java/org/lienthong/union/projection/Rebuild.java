package org.lienthong.union.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Weights;
import org.lienthong.union.record.Holdings;
import org.lienthong.union.table.PreviousClusterTable;

/**
 * The rebuild of the union from the log. Union records and their ids stay while it lasts; at its
 * end, previous clusters that have no records now become tombstones.
 */
public final class Rebuild {
  private static final String STATE = "union";
  private static final String RULES = "rules";
  private static final String UNTIL = "rebuild-until";

  /** The key of {@link #UNTIL} in stores whose rebuild an older version began. */
  private static final String OLDER_UNTIL = "anew-until";

  private final RecordStore store;

  public Rebuild(RecordStore store) {
    this.store = store;
  }

  /** Returns the version of the rules, which is stored with their results. */
  static String rules() {
    return FeatureExtractor.VERSION
        + "."
        + Weights.VERSION
        + "."
        + MatchKeys.VERSION
        + "."
        + Holdings.VERSION;
  }

  /** Says whether the tables were made by other rules, so that a rebuild must begin. */
  public boolean isNeeded() {
    return !store.state(STATE, RULES).equals(Optional.of(rules()));
  }

  /** Says whether a rebuild has begun or must begin, as a snapshot of the store shows it. */
  public static boolean isRunning(Statements sql) {
    String value = "SELECT value FROM state WHERE scope = ? AND key = ?";
    boolean sameRules =
        sql.first(row -> row.text(1), value, STATE, RULES).equals(Optional.of(rules()));
    return !sameRules || sql.first(row -> row.text(1), value, STATE, UNTIL).isPresent();
  }

  /**
   * Returns the seq up to which the log is read again; greater than every seq without a rebuild.
   */
  public long until() {
    return store
        .state(STATE, UNTIL)
        .or(() -> store.state(STATE, OLDER_UNTIL))
        .map(Long::parseLong)
        .orElse(Long.MAX_VALUE);
  }

  /**
   * Begins a rebuild.
   *
   * @param until the last seq of the log; 0 when the log is empty
   */
  public void begin(StoreTransaction transaction, long until) {
    new PreviousClusterTable(transaction.statements()).remember();
    putUntil(transaction, until > 0 ? Long.toString(until) : null);
    transaction.putState(STATE, RULES, rules());
    transaction.setApplied(Catalogue.UNION, 0);
  }

  /** Ends the rebuild. */
  public void end(StoreTransaction transaction) {
    PreviousClusterTable previous = new PreviousClusterTable(transaction.statements());
    for (PreviousClusterTable.Ended ended : previous.ended()) {
      transaction.apply(
          new RecordChange.Delete(Catalogue.UNION, ended.id(), ended.successor(), null));
    }
    previous.clear();
    putUntil(transaction, null);
  }

  private static void putUntil(StoreTransaction transaction, @Nullable String seq) {
    transaction.putState(STATE, UNTIL, seq);
    transaction.putState(STATE, OLDER_UNTIL, null);
  }
}
