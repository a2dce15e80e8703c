package org.lienthong.harvester.batch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lienthong.core.store.sql.Statements;

/** The table of records that people deleted or edited. */
final class HeldTable {
  private HeldTable() {}

  /** Returns those of one library by their ids: as many as people have touched, which is few. */
  static Map<String, Held> of(Statements sql, String library) {
    Map<String, Held> out = new HashMap<>();
    sql.all(
        row ->
            out.put(
                row.text(1),
                new Held(
                    row.text(1),
                    row.text(2),
                    Held.What.valueOf(row.text(3)),
                    Instant.parse(row.text(4)))),
        "SELECT id, digest, what, since FROM import_held WHERE library = ?",
        library);
    return out;
  }

  static void put(Statements sql, String library, Held held, String requestedBy) {
    sql.run(
        "INSERT INTO import_held (library, id, digest, what, since, requested_by)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (library, id) DO UPDATE SET"
            + " digest = excluded.digest, what = excluded.what, since = excluded.since,"
            + " requested_by = excluded.requested_by",
        library,
        held.id(),
        held.digest(),
        held.what().name(),
        held.since().toString(),
        requestedBy);
  }

  static void remove(Statements sql, String library, String id) {
    sql.run("DELETE FROM import_held WHERE library = ? AND id = ?", library, id);
  }
}
