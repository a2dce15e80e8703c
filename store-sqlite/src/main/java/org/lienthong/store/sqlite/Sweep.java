package org.lienthong.store.sqlite;

import org.lienthong.core.store.sql.Statements;

/**
 * Deletes rows of {@code set_place} whose seq no record has any more (see {@link SetPlaces}), step
 * by step. For one thread at a time; a sweep that a restart interrupts begins again.
 */
final class Sweep {
  /** Rows that are read in one transaction: some milliseconds. */
  private static final int STEP = 10_000;

  /** Unused rows from which a sweep is worth its cost: some megabytes. */
  private static final long WORTH = 100_000;

  private static final String SCOPE = "store";
  private static final String LEFT = "set-places-left";

  /** The last place that was read; 0 when no sweep is running. */
  private long after;

  /** The number of unused rows when it began. */
  private long counted;

  /** Adds to the number of unused rows. */
  static void count(Statements sql, long rows) {
    sql.run(
        "INSERT INTO state (scope, key, value) VALUES (?, ?, ?) ON CONFLICT (scope, key)"
            + " DO UPDATE SET value = CAST(CAST(value AS BIGINT) + ? AS TEXT)",
        SCOPE,
        LEFT,
        Long.toString(rows),
        rows);
  }

  private static long left(Statements sql) {
    return sql.number(
        "SELECT CAST(value AS BIGINT) FROM state WHERE scope = ? AND key = ?", SCOPE, LEFT);
  }

  /** Says whether there is a step to run. */
  boolean isDue(Statements sql) {
    return after > 0 || left(sql) >= WORTH;
  }

  /**
   * Runs the next step.
   *
   * @return whether another step follows
   */
  boolean step(Statements sql) {
    if (after == 0) {
      counted = left(sql);
    }
    long last =
        sql.number(
            "SELECT max(place) FROM (SELECT place FROM set_place WHERE place > ?"
                + " ORDER BY place LIMIT ?)",
            after,
            STEP);
    sql.run(
        "DELETE FROM set_place WHERE place > ? AND place <= ? AND NOT EXISTS"
            + " (SELECT 1 FROM record r WHERE r.seq = place & ?)",
        after,
        last,
        SetSpecs.MAX_SEQ);
    if (last == 0) {
      count(sql, -counted);
    }
    after = last;
    return last > 0;
  }
}
