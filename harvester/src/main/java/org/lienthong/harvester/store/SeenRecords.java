package org.lienthong.harvester.store;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Statements;

/**
 * The records that the present run over a library has seen, with their datestamps; kept in a table
 * so that a run continues after a crash, and no catalogue has to fit into memory. For one
 * transaction.
 */
public final class SeenRecords {
  private final Statements sql;
  private final String library;

  /** Creates an accessor to the records that a run has seen, in this transaction. */
  public static SeenRecords in(StoreTransaction transaction, String library) {
    return new SeenRecords(transaction.statements(), library);
  }

  /** Returns those of these ids that no record has had in this run. */
  public static List<String> unseen(RecordStore store, String library, List<String> ids) {
    return store.read(sql -> {
      SeenRecords seen = new SeenRecords(sql, library);
      return ids.stream().filter(id -> seen.datestamp(id).isEmpty()).toList();
    });
  }

  /** Returns how many records a run has seen. */
  static long count(RecordStore store, String library) {
    return store.read(
        sql -> sql.number("SELECT count(*) FROM harvest_seen WHERE library = ?", library));
  }

  private SeenRecords(Statements sql, String library) {
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

  /** Notes that a record was seen; {@code datestamp} is empty where there is none. */
  public void note(String id, String datestamp) {
    sql.run(
        "INSERT INTO harvest_seen (library, id, datestamp) VALUES (?, ?, ?)"
            + " ON CONFLICT (library, id) DO UPDATE SET datestamp = excluded.datestamp",
        library,
        id,
        datestamp);
  }

  /** Forgets what was seen. */
  void forget() {
    sql.run("DELETE FROM harvest_seen WHERE library = ?", library);
  }
}
