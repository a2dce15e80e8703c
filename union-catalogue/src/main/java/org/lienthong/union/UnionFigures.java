package org.lienthong.union;

import org.lienthong.core.store.RecordStore;

/**
 * How the union stands.
 *
 * @param waiting pairs that wait for a person
 * @param decisions of people that hold
 * @param distrusted ISBN that were seen on different works
 * @param cappedKeys match keys that so many records share that they tell nothing; records are not
 *     compared because of them
 * @param cappedRecords kinds of records (those of equal features are one) that bear such a key
 */
public record UnionFigures(
    long waiting, long decisions, long distrusted, long cappedKeys, long cappedRecords) {

  /** Counts. */
  public static UnionFigures of(RecordStore store) {
    long waiting = new ReviewQueue(store).size();
    return store.read(sql ->
        new UnionFigures(
            waiting,
            sql.number("SELECT count(*) FROM union_decision WHERE undone = ''"),
            sql.number("SELECT count(*) FROM union_isbn"),
            sql.number("SELECT count(*) FROM union_capped"),
            sql.number(
                "SELECT count(DISTINCT k.node) FROM union_capped c"
                    + " JOIN union_match_key k ON k.hash = c.hash")));
  }
}
