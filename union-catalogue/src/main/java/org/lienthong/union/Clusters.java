package org.lienthong.union;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Row;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.record.WorkKey;

/** Answers which record is in which cluster. For use by any number of threads. */
public final class Clusters {
  private static final String SELECT =
      "SELECT m.library, m.local_id, c.id FROM union_member m JOIN union_node n ON n.id = m.node"
          + " JOIN union_cluster c ON c.number = n.cluster";

  private final RecordStore store;

  public Clusters(RecordStore store) {
    this.store = store;
  }

  /**
   * A record in a cluster.
   *
   * @param cluster id of the union record
   */
  public record Membership(String library, String localId, String cluster) {}

  /** Returns memberships in the order of library and local id, after a given one. */
  public List<Membership> page(RecordRef after, int limit) {
    return store.read(sql ->
        sql.all(
            Clusters::membership,
            SELECT
                + " WHERE m.library > ? OR (m.library = ? AND m.local_id > ?)"
                + " ORDER BY m.library, m.local_id LIMIT ?",
            after.library(),
            after.library(),
            after.localId(),
            limit));
  }

  /** Returns the cluster of a record; empty when it is not (yet) in the union. */
  public Optional<String> of(RecordRef record) {
    return store.read(sql ->
        sql.first(
            row -> row.text(3),
            SELECT + " WHERE m.library = ? AND m.local_id = ?",
            record.library(),
            record.localId()));
  }

  /** Returns the records of a cluster. */
  public List<RecordRef> members(String cluster) {
    return store.read(sql ->
        sql.all(
            row -> new RecordRef(row.text(1), row.text(2)),
            SELECT + " WHERE c.id = ? ORDER BY m.library, m.local_id",
            cluster));
  }

  /** Returns the clusters of the same work, the given one included, eldest first. */
  public List<String> work(String cluster) {
    return store.read(sql -> {
      String work =
          sql.first(row -> row.text(1), "SELECT work FROM union_cluster WHERE id = ?", cluster)
              .orElse("");
      return sql.all(
          row -> row.text(1),
          "SELECT DISTINCT c.id, c.number FROM union_match_key k"
              + " JOIN union_node n ON n.id = k.node JOIN union_cluster c ON c.number = n.cluster"
              + " WHERE k.hash = ? AND c.work = ? AND (c.work <> '' OR c.id = ?)"
              + " ORDER BY c.number",
          WorkKey.hash(work),
          work,
          cluster);
    });
  }

  private static Membership membership(Row row) {
    return new Membership(row.text(1), row.text(2), row.text(3));
  }
}
