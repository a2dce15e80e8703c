package org.lienthong.store.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.store.sql.Statements;

/** The changes that a transaction makes to the record counts of catalogues. */
final class CatalogueCounts {
  private final Statements sql;
  private final Map<String, Count> added = new HashMap<>();

  private record Count(long records, long live) {}

  CatalogueCounts(Statements sql) {
    this.sql = sql;
  }

  /** Returns how many records a catalogue has. */
  static long of(Statements sql, String catalogue, boolean live) {
    return sql.number(
        live
            ? "SELECT live FROM catalogue_count WHERE catalogue = ?"
            : "SELECT records FROM catalogue_count WHERE catalogue = ?",
        catalogue);
  }

  void add(String catalogue, long records, long live) {
    added.merge(
        catalogue,
        new Count(records, live),
        (a, b) -> new Count(a.records + b.records, a.live + b.live));
  }

  /** Writes the changes. */
  void save() {
    List<Object[]> rows = new ArrayList<>();
    added.forEach((name, count) -> rows.add(new Object[] {name, count.records, count.live}));
    added.clear();
    sql.insert(
        "INSERT INTO catalogue_count (catalogue, records, live) VALUES",
        rows,
        " ON CONFLICT (catalogue) DO UPDATE SET records = records + excluded.records,"
            + " live = live + excluded.live");
  }
}
