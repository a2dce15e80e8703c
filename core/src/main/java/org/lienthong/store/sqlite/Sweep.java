package org.lienthong.store.sqlite;

import java.sql.SQLException;
import org.lienthong.store.sql.Statements;

/** Takes rows out of {@code set_place} whose seq no record has any more; see {@link SetPlaces}. */
final class Sweep {
  /** Rows that are looked at in one transaction: some milliseconds. */
  private static final int STEP = 10_000;

  /** Rows left behind for which it pays to look at all: some megabytes. */
  private static final long WORTH = 100_000;

  private static final String SCOPE = "store";
  private static final String LEFT = "set-places-left";

  private Sweep() {}

  /** Adds to how many rows were left behind since the last sweep. */
  static void count(Statements sql, long rows) throws SQLException {
    sql.run(
        "INSERT INTO state (scope, key, value) VALUES (?, ?, ?) ON CONFLICT (scope, key)"
            + " DO UPDATE SET value = CAST(CAST(value AS BIGINT) + ? AS TEXT)",
        SCOPE,
        LEFT,
        Long.toString(rows),
        rows);
  }

  /** Says whether a sweep pays. */
  static boolean isWorth(Statements sql) throws SQLException {
    return sql.number(
            "SELECT CAST(value AS BIGINT) FROM state WHERE scope = ? AND key = ?", SCOPE, LEFT)
        >= WORTH;
  }

  /** Begins: what is left behind from now on is for the next one. */
  static void begin(Statements sql) throws SQLException {
    sql.run("DELETE FROM state WHERE scope = ? AND key = ?", SCOPE, LEFT);
  }

  /**
   * Takes the next step.
   *
   * @param after the last place that was looked at; 0 before the first
   * @return the last place that was looked at now; 0 at the end
   */
  static long step(Statements sql, long after) throws SQLException {
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
    return last;
  }
}
