package org.lienthong.harvester.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Statements;

/**
 * The addresses of covers that were asked. Kept in the store, so that a failure is remembered and a
 * run that was killed does not ask again. For any thread.
 */
public final class CoverVisits {
  private final RecordStore store;

  /** Creates an accessor, and the tables. */
  public CoverVisits(RecordStore store) {
    this.store = store;
    HarvestTables.migrate(store);
  }

  /** Returns what is known of these records; a record that is missing was never asked for. */
  public Map<String, List<CoverVisit>> of(Collection<String> records) {
    return store.read(sql -> {
      Map<String, List<CoverVisit>> out = new HashMap<>();
      sql.each(
          row -> {
            CoverVisit visit =
                new CoverVisit(
                    row.text(1),
                    row.text(2),
                    row.number(3) == 1,
                    row.textOrNull(4),
                    row.textOrNull(5),
                    row.integer(6),
                    row.textOrNull(7),
                    Instant.ofEpochSecond(row.number(8)));
            out.computeIfAbsent(visit.record(), _ -> new ArrayList<>()).add(visit);
          },
          "SELECT record, address, picture, etag, modified, failures, reason, due"
              + " FROM cover_visit WHERE record IN #",
          records);
      return out;
    });
  }

  /**
   * Stores what is known now of an address. When it gave the picture, no other address of the
   * record has it.
   */
  public void put(CoverVisit visit) {
    store.write(transaction -> {
      Statements sql = transaction.statements();
      if (visit.picture()) {
        sql.run(
            "UPDATE cover_visit SET picture = 0, etag = NULL, modified = NULL, due = 0"
                + " WHERE record = ? AND address <> ? AND picture = 1",
            visit.record(),
            visit.address());
      }
      return sql.run(
          "INSERT OR REPLACE INTO cover_visit (record, address, picture, etag, modified, failures,"
              + " reason, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          visit.record(),
          visit.address(),
          visit.picture() ? 1 : 0,
          visit.etag(),
          visit.modified(),
          visit.failures(),
          visit.reason(),
          visit.due().getEpochSecond());
    });
  }

  /** Forgets a record. */
  public void forget(String record) {
    store.write(transaction ->
        transaction.statements().run("DELETE FROM cover_visit WHERE record = ?", record));
  }
}
