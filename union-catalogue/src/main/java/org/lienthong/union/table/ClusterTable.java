package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/** The table {@code union_cluster}. Rows stay when their cluster ends. */
public final class ClusterTable {
  private final Statements sql;

  public ClusterTable(Statements sql) {
    this.sql = sql;
  }

  private static Cluster read(Row row) {
    return new Cluster(row.number(1), row.text(2), row.text(3));
  }

  /** Inserts clusters. */
  public void add(List<Cluster> clusters) {
    List<Object[]> rows = new ArrayList<>(clusters.size());
    for (Cluster cluster : clusters) {
      rows.add(new Object[] {cluster.number(), cluster.id(), cluster.work()});
    }
    sql.insert("INSERT INTO union_cluster (number, id, work) VALUES", rows, "");
  }

  /** Returns the clusters of these numbers, by number. */
  public Map<Long, Cluster> byNumber(Collection<Long> numbers) {
    Map<Long, Cluster> out = new HashMap<>();
    sql.each(
        row -> {
          Cluster cluster = read(row);
          out.put(cluster.number(), cluster);
        },
        "SELECT number, id, work FROM union_cluster WHERE number IN #",
        numbers);
    return out;
  }

  /** Returns the cluster of an id; empty when it has no records. */
  public Optional<Cluster> living(String id) {
    return sql.first(
        ClusterTable::read,
        "SELECT c.number, c.id, c.work FROM union_cluster c WHERE c.id = ?"
            + " AND EXISTS (SELECT 1 FROM union_node n WHERE n.cluster = c.number)",
        id);
  }

  /** Returns the key of the work of a cluster; empty without one. */
  public String work(String id) {
    return sql.first(row -> row.text(1), "SELECT work FROM union_cluster WHERE id = ?", id)
        .orElse("");
  }

  /** Returns the keys of the works of clusters that have one, by the clusters' ids. */
  public Map<String, String> works(Collection<String> ids) {
    Map<String, String> out = new HashMap<>();
    sql.each(
        row -> out.put(row.text(1), row.text(2)),
        "SELECT id, work FROM union_cluster WHERE work <> '' AND id IN #",
        ids);
    return out;
  }

  /** Writes the key of the work of a cluster. */
  public void setWork(long number, String work) {
    sql.run("UPDATE union_cluster SET work = ? WHERE number = ?", work, number);
  }
}
