package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/** The table {@code union_review}: pairs of nodes that people should look at, by lower id first. */
public final class ReviewTable {
  private static final String FROM =
      " FROM union_review r JOIN union_node x ON x.id = r.a JOIN union_node y ON y.id = r.b"
          + " WHERE x.cluster <> y.cluster";

  private static final String WAITING = "SELECT r.a, r.b, x.cluster, y.cluster" + FROM;

  private final Statements sql;

  public ReviewTable(Statements sql) {
    this.sql = sql;
  }

  /** A pair of nodes in different clusters. */
  public record Pair(long a, long b, long clusterA, long clusterB) {
    static Pair read(Row row) {
      return new Pair(row.number(1), row.number(2), row.number(3), row.number(4));
    }
  }

  /**
   * Returns the first pairs whose nodes are in different clusters, those with most points first.
   */
  public List<Pair> waiting(long most) {
    return sql.all(Pair::read, WAITING + " ORDER BY r.points DESC, r.a, r.b LIMIT ?", most);
  }

  /** Returns those of a node. */
  public List<Pair> waitingOf(long node) {
    List<Pair> out = new ArrayList<>(sql.all(Pair::read, WAITING + " AND r.a = ?", node));
    out.addAll(sql.all(Pair::read, WAITING + " AND r.b = ?", node));
    return out;
  }

  /** Counts the pairs of clusters that have such a pair, up to {@code most}. */
  public long countPairsOfClusters(long most) {
    return sql.number(
        "SELECT count(*) FROM (SELECT DISTINCT"
            + " CASE WHEN x.cluster < y.cluster THEN x.cluster ELSE y.cluster END,"
            + " CASE WHEN x.cluster < y.cluster THEN y.cluster ELSE x.cluster END"
            + FROM
            + " LIMIT ?) AS pairs",
        most);
  }

  /** Inserts a pair or changes its points. */
  public void put(long a, long b, double points) {
    sql.run(
        "INSERT INTO union_review (a, b, points) VALUES (?, ?, ?)"
            + " ON CONFLICT (a, b) DO UPDATE SET points = excluded.points",
        Math.min(a, b),
        Math.max(a, b),
        points);
  }

  /** Deletes a pair. */
  public void remove(long a, long b) {
    sql.run("DELETE FROM union_review WHERE a = ? AND b = ?", Math.min(a, b), Math.max(a, b));
  }

  /** Deletes all pairs of a node. */
  public void removeNode(long node) {
    sql.run("DELETE FROM union_review WHERE a = ?", node);
    sql.run("DELETE FROM union_review WHERE b = ?", node);
  }
}
