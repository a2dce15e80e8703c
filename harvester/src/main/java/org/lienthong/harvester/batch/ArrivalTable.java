package org.lienthong.harvester.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.sql.Statements;

/** The table of the last arrival of each record. */
final class ArrivalTable {
  private ArrivalTable() {}

  /** Notes that these records came in a batch, each with the digest of its content as it came. */
  static void put(Statements sql, String library, long batch, Map<String, String> digests) {
    List<Object[]> rows =
        digests.entrySet().stream()
            .map(one -> new Object[] {library, one.getKey(), batch, one.getValue()})
            .toList();
    sql.insert(
        "INSERT INTO import_arrival (library, id, batch, digest) VALUES",
        rows,
        " ON CONFLICT (library, id) DO UPDATE SET batch = excluded.batch,"
            + " digest = excluded.digest");
  }

  /** Returns the digest of a record's content as it last came; empty when it came in no file. */
  static Optional<String> digest(Statements sql, String library, String id) {
    return sql.first(
        row -> row.text(1),
        "SELECT digest FROM import_arrival WHERE library = ? AND id = ?",
        library,
        id);
  }

  /** Returns those of these records that came in a batch. */
  static Set<String> cameIn(Statements sql, String library, long batch, Collection<String> ids) {
    Set<String> out = new HashSet<>();
    if (!ids.isEmpty()) {
      sql.each(
          row -> out.add(row.text(1)),
          "SELECT id FROM import_arrival WHERE library = ? AND batch = ? AND id IN #",
          ids,
          library,
          batch);
    }
    return out;
  }
}
