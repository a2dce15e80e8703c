package org.lienthong.union.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;

/**
 * The table {@code union_previous_cluster}: which cluster each record was in before the union was
 * rebuilt. It is empty while the union is not being rebuilt.
 */
public final class PreviousClusterTable {
  /** The tables that a rebuild fills again; clusters, decisions and pinned fields stay. */
  private static final List<String> REBUILT =
      List.of(
          "DELETE FROM union_member",
          "DELETE FROM union_node_key",
          "DELETE FROM union_capped",
          "DELETE FROM union_isbn",
          "DELETE FROM union_review",
          "DELETE FROM union_node");

  private final Statements sql;

  public PreviousClusterTable(Statements sql) {
    this.sql = sql;
  }

  /** Says whether the table has rows. */
  public boolean isFilled() {
    return sql.first(row -> row.number(1), "SELECT 1 FROM union_previous_cluster LIMIT 1")
        .isPresent();
  }

  /**
   * Remembers the cluster of each record and empties the tables that a rebuild fills again. Records
   * that an unfinished rebuild has not reached keep what is remembered of them.
   */
  public void remember() {
    sql.run(
        "INSERT INTO union_previous_cluster (library, local_id, cluster)"
            + " SELECT m.library, m.local_id, n.cluster FROM union_member m"
            + " JOIN union_node n ON n.id = m.node WHERE n.cluster > 0"
            + " ON CONFLICT (library, local_id) DO UPDATE SET cluster = excluded.cluster");
    REBUILT.forEach(sql::run);
  }

  /** Reads how many records of a node were in each previous cluster. */
  public void eachOfNode(long node, Reader reader) {
    sql.all(
        row -> {
          reader.accept(row.number(1), row.number(2));
          return true;
        },
        "SELECT f.cluster, count(*) FROM union_member m JOIN union_previous_cluster f"
            + " ON f.library = m.library AND f.local_id = m.local_id"
            + " WHERE m.node = ? GROUP BY f.cluster",
        node);
  }

  /** Takes a previous cluster and how many records were in it. */
  @FunctionalInterface
  public interface Reader {
    /** Takes a previous cluster and a count. */
    void accept(long cluster, long records);
  }

  /**
   * A previous cluster that has no records now.
   *
   * @param id its public id
   * @param successor id of the cluster that most of its records are in now; null when they are gone
   */
  public record Ended(String id, @Nullable String successor) {}

  /** Returns the previous clusters that have no records now, oldest first. */
  public List<Ended> ended() {
    return sql.all(
        row -> new Ended(row.text(2), successor(row.number(1))),
        "SELECT DISTINCT c.number, c.id FROM union_previous_cluster f"
            + " JOIN union_cluster c ON c.number = f.cluster"
            + " WHERE NOT EXISTS (SELECT 1 FROM union_node n WHERE n.cluster = c.number)"
            + " ORDER BY c.number");
  }

  private @Nullable String successor(long cluster) {
    return sql.first(
            row -> row.text(1),
            "SELECT c.id FROM union_previous_cluster f JOIN union_member m"
                + " ON m.library = f.library AND m.local_id = f.local_id"
                + " JOIN union_node n ON n.id = m.node JOIN union_cluster c ON c.number = n.cluster"
                + " WHERE f.cluster = ? GROUP BY c.number, c.id"
                + " ORDER BY count(*) DESC, c.number LIMIT 1",
            cluster)
        .orElse(null);
  }

  /** Deletes all rows. */
  public void clear() {
    sql.run("DELETE FROM union_previous_cluster");
  }
}
