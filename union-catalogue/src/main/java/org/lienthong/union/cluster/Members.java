package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.RecordRef;

/** Which record belongs to which node, in one transaction; written before anybody counts. */
final class Members {
  private static final int NONE = 0;

  private final Statements sql;

  /** The node of each record that was asked for; {@link #NONE} for one that is not there. */
  private final Map<Long, Integer> nodes = new HashMap<>();

  private final Map<Long, Object[]> unsaved = new LinkedHashMap<>();

  Members(Statements sql) {
    this.sql = sql;
  }

  /** Reads the nodes of records that will be asked for. */
  void fetch(Collection<Long> keys) {
    List<Long> missing = keys.stream().filter(key -> !nodes.containsKey(key)).distinct().toList();
    missing.forEach(key -> nodes.put(key, NONE));
    sql.each(
        row -> nodes.put(row.number(1), row.integer(2)),
        "SELECT record_key, node FROM union_member WHERE record_key IN #",
        missing);
  }

  /** Returns the node of a record; empty when it is not in the union. */
  Optional<Integer> nodeOf(long key) {
    fetch(List.of(key));
    return Optional.ofNullable(nodes.get(key)).filter(node -> node != NONE);
  }

  void put(long key, RecordRef record, int node) {
    nodes.put(key, node);
    unsaved.put(key, new Object[] {key, record.library(), record.localId(), node});
  }

  void remove(long key) {
    nodes.put(key, NONE);
    unsaved.remove(key);
    sql.run("DELETE FROM union_member WHERE record_key = ?", key);
  }

  /** Returns how many records a node has, after {@link #save}. */
  long count(int node) {
    return sql.number("SELECT count(*) FROM union_member WHERE node = ?", node);
  }

  /** Returns the oldest record of a node, after {@link #save}; 0 when it has none. */
  long oldest(int node) {
    return sql.number("SELECT coalesce(min(record_key), 0) FROM union_member WHERE node = ?", node);
  }

  /** Writes what changed. */
  void save() {
    List<Object[]> rows = new ArrayList<>(unsaved.values());
    unsaved.clear();
    rows.sort(Comparator.comparingLong(row -> (Long) row[0]));
    sql.insert(
        "INSERT INTO union_member (record_key, library, local_id, node) VALUES",
        rows,
        " ON CONFLICT (record_key) DO UPDATE SET node = excluded.node");
  }
}
