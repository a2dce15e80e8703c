package org.lienthong.harvester.reconcile;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.sql.Statements;

/**
 * Which records the present run over a library has seen, and with which datestamp; kept in a table
 * so that a run goes on after a crash, and no catalogue need fit into memory. For one transaction.
 */
public final class SeenRecords {
  /** The table, made when a harvester is made. */
  public static final List<String> DDL =
      List.of(
          "CREATE TABLE IF NOT EXISTS harvest_seen (library TEXT NOT NULL, id TEXT NOT NULL,"
              + " datestamp TEXT NOT NULL, PRIMARY KEY (library, id))");

  private final Statements sql;
  private final String library;

  public SeenRecords(Statements sql, String library) {
    this.sql = sql;
    this.library = library;
  }

  /** Returns the datestamp that a record was last seen with; empty for one not seen. */
  public Optional<String> datestamp(String id) {
    return sql.first(
        row -> row.text(1),
        "SELECT datestamp FROM harvest_seen WHERE library = ? AND id = ?",
        library,
        id);
  }

  /** Notes that a record came; {@code datestamp} is empty where there is none. */
  public void note(String id, String datestamp) {
    sql.run(
        "INSERT INTO harvest_seen (library, id, datestamp) VALUES (?, ?, ?)"
            + " ON CONFLICT (library, id) DO UPDATE SET datestamp = excluded.datestamp",
        library,
        id,
        datestamp);
  }

  /** Returns how many records were seen. */
  public long count() {
    return sql.number("SELECT count(*) FROM harvest_seen WHERE library = ?", library);
  }

  /** Forgets what was seen. */
  public void forget() {
    sql.run("DELETE FROM harvest_seen WHERE library = ?", library);
  }
}
