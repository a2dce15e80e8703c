package org.lienthong.harvester.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.core.write.WriteOutcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what batches changed. */
final class ChangeTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Origin>> ORIGINS = new TypeReference<>() {};

  /** How taking back one change ended. */
  enum Undone {
    NOT(0),
    TAKEN_BACK(1),
    /** The record has changed since. */
    LEFT(2);

    private final long code;

    Undone(long code) {
      this.code = code;
    }
  }

  private ChangeTable() {}

  /**
   * Stores changes; of a record that the batch has changed before, the content before that stays.
   */
  static void put(Statements sql, long batch, Collection<Change> changes) {
    List<Object[]> rows = changes.stream().map(change -> row(batch, change)).toList();
    sql.insert(
        "INSERT INTO import_change (batch, id, outcome, marc, origins, digest, undone) VALUES",
        rows,
        " ON CONFLICT (batch, id) DO UPDATE SET outcome = excluded.outcome,"
            + " digest = excluded.digest");
  }

  private static Object[] row(long batch, Change change) {
    return new Object[] {
      batch,
      change.id(),
      change.outcome().name(),
      change.before(),
      change.origins().isEmpty() ? "" : JSON.writeValueAsString(change.origins()),
      change.digest(),
      0
    };
  }

  static Optional<Change> find(Statements sql, long batch, String id) {
    return sql.first(
        ChangeTable::read,
        "SELECT id, outcome, marc, origins, digest FROM import_change WHERE batch = ? AND id = ?",
        batch,
        id);
  }

  /** Returns changes that were not taken back, after one id, in the order of ids. */
  static List<Change> open(Statements sql, long batch, String after, int limit) {
    return sql.all(
        ChangeTable::read,
        "SELECT id, outcome, marc, origins, digest FROM import_change"
            + " WHERE batch = ? AND id > ? AND undone = 0 ORDER BY id LIMIT ?",
        batch,
        after,
        limit);
  }

  /** Returns the ids of changed records after one id, in the order of ids. */
  static List<String> ids(Statements sql, long batch, String after, int limit) {
    return sql.all(
        row -> row.text(1),
        "SELECT id FROM import_change WHERE batch = ? AND id > ? AND outcome <> 'DELETED'"
            + " ORDER BY id LIMIT ?",
        batch,
        after,
        limit);
  }

  private static Change read(Row row) {
    String origins = row.text(4);
    return new Change(
        row.text(1),
        WriteOutcome.valueOf(row.text(2)),
        row.octets(3),
        origins.isEmpty() ? List.of() : JSON.readValue(origins, ORIGINS),
        row.text(5));
  }

  static void mark(Statements sql, long batch, String id, Undone undone) {
    sql.run(
        "UPDATE import_change SET undone = ? WHERE batch = ? AND id = ?", undone.code, batch, id);
  }

  static long count(Statements sql, long batch, Undone undone) {
    return sql.number(
        "SELECT count(*) FROM import_change WHERE batch = ? AND undone = ?", batch, undone.code);
  }

  static void forget(Statements sql, long batch) {
    sql.run("DELETE FROM import_change WHERE batch = ?", batch);
  }
}
