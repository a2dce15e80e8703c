package org.lienthong.union;

import org.lienthong.core.store.RecordStore;
import org.lienthong.union.table.AmbiguousIsbnTable;
import org.lienthong.union.table.DecisionTable;
import org.lienthong.union.table.NodeKeyTable;

/**
 * Figures about the state of the union. What grows with the records is counted up to {@link #MANY},
 * since each look at the status and each scrape of the metrics counts it.
 *
 * @param waiting pairs that wait for a person, at most {@link #MANY}
 * @param decisions of people that hold
 * @param distrusted ISBN that were seen on different works
 * @param cappedKeys match keys that too many records share to prove anything; records are not
 *     compared because of them
 * @param cappedRecords kinds of records (those of equal features are one) that bear such a key, at
 *     most {@link #MANY}
 */
public record UnionFigures(
    long waiting, long decisions, long distrusted, long cappedKeys, long cappedRecords) {

  /** A number that stands for itself and more. */
  public static final long MANY = 10_000;

  /** Counts the figures in a store. */
  public static UnionFigures of(RecordStore store) {
    long waiting = new ReviewQueue(store).size();
    return store.read(sql -> {
      NodeKeyTable keys = new NodeKeyTable(sql);
      return new UnionFigures(
          waiting,
          new DecisionTable(sql).countHolding(),
          new AmbiguousIsbnTable(sql).count(),
          keys.countCapped(),
          keys.countNodesOfCapped(MANY));
    });
  }
}
