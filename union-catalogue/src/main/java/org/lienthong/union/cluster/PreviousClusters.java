package org.lienthong.union.cluster;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.core.store.sql.Statements;

/**
 * What cluster each record was in before the union was made anew. While it is made, a group that
 * needs an id takes that of the former cluster which most of its records were in, and which no
 * other group bears.
 */
public final class PreviousClusters {
  private final Statements sql;
  private final boolean any;

  public PreviousClusters(Statements sql) {
    this.sql = sql;
    this.any = sql.first(row -> 1, "SELECT 1 FROM union_former LIMIT 1").isPresent();
  }

  /** Remembers all clusters and makes the tables anew that are filled anew. */
  public static void remember(Statements sql) {
    sql.run(
        "INSERT INTO union_former (library, local_id, cluster)"
            + " SELECT m.library, m.local_id, n.cluster FROM union_member m"
            + " JOIN union_node n ON n.id = m.node WHERE n.cluster > 0"
            + " ON CONFLICT (library, local_id) DO UPDATE SET cluster = excluded.cluster");
    for (String table : List.of("member", "match_key", "capped", "isbn", "review", "node")) {
      sql.run("DROP TABLE union_" + table);
    }
    for (String ddl : UnionTables.DDL) {
      sql.run(ddl);
    }
  }

  /** Says whether anything is remembered. */
  boolean any() {
    return any;
  }

  /** Returns the number of the cluster whose id a group may take again. */
  Optional<Integer> idle(List<Node> group) {
    TreeMap<Integer, Long> votes = new TreeMap<>();
    for (Node node : group) {
      sql.all(
          row -> votes.merge(row.integer(1), row.number(2), Long::sum),
          "SELECT f.cluster, count(*) FROM union_member m JOIN union_former f"
              + " ON f.library = m.library AND f.local_id = m.local_id"
              + " WHERE m.node = ? GROUP BY f.cluster",
          node.id);
    }
    int best = 0;
    long most = 0;
    for (var vote : votes.entrySet()) {
      boolean free =
          sql.number("SELECT count(*) FROM union_node WHERE cluster = ?", vote.getKey()) == 0;
      if (free && vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(best);
  }

  /**
   * A former cluster whose id nobody bears now.
   *
   * @param successor id of the cluster that most of its records are in now; empty when they are
   *     gone
   */
  public record Orphan(String id, String successor) {}

  /** Ends the remembering; returns the clusters that found no bearer. */
  public static List<Orphan> forget(Statements sql) {
    List<Orphan> orphans =
        sql.all(
            row -> new Orphan(row.text(2), successor(sql, row.integer(1))),
            "SELECT DISTINCT c.number, c.id FROM union_former f"
                + " JOIN union_cluster c ON c.number = f.cluster"
                + " WHERE NOT EXISTS (SELECT 1 FROM union_node n WHERE n.cluster = c.number)"
                + " ORDER BY c.number");
    sql.run("DELETE FROM union_former");
    return orphans;
  }

  private static String successor(Statements sql, int cluster) {
    return sql.first(
            row -> row.text(1),
            "SELECT c.id FROM union_former f JOIN union_member m"
                + " ON m.library = f.library AND m.local_id = f.local_id"
                + " JOIN union_node n ON n.id = m.node JOIN union_cluster c ON c.number = n.cluster"
                + " WHERE f.cluster = ? GROUP BY c.number, c.id"
                + " ORDER BY count(*) DESC, c.number LIMIT 1",
            cluster)
        .orElse("");
  }
}
