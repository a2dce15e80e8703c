package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.sql.Statements;

/** Queries over members, their nodes and their clusters together. */
public final class MembershipQueries {
  private static final String JOIN =
      " FROM union_member m JOIN union_node n ON n.id = m.node"
          + " JOIN union_cluster c ON c.number = n.cluster";

  private final Statements sql;

  public MembershipQueries(Statements sql) {
    this.sql = sql;
  }

  /** Takes a record and the id of its cluster. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Makes a value of a record and its cluster's id. */
    T read(RecordRef record, String cluster);
  }

  /** Returns records with their clusters, ordered by library and local id, after a given one. */
  public <T> List<T> page(RecordRef after, int limit, Reader<T> reader) {
    return sql.all(
        row -> reader.read(new RecordRef(row.text(1), row.text(2)), row.text(3)),
        "SELECT m.library, m.local_id, c.id"
            + JOIN
            + " WHERE m.library > ? OR (m.library = ? AND m.local_id > ?)"
            + " ORDER BY m.library, m.local_id LIMIT ?",
        after.library(),
        after.library(),
        after.localId(),
        limit);
  }

  /** Returns the id of the cluster of a record. */
  public Optional<String> clusterOf(RecordRef record) {
    return sql.first(
        row -> row.text(1),
        "SELECT c.id" + JOIN + " WHERE m.library = ? AND m.local_id = ?",
        record.library(),
        record.localId());
  }

  /** Returns the records of a cluster, ordered by library and local id. */
  public List<RecordRef> membersOf(String cluster) {
    return sql.all(
        row -> new RecordRef(row.text(1), row.text(2)),
        "SELECT m.library, m.local_id" + JOIN + " WHERE c.id = ? ORDER BY m.library, m.local_id",
        cluster);
  }

  /** Returns the members of each of these clusters, by the number of the cluster. */
  public Map<Long, List<Member>> membersOf(Collection<Long> clusters) {
    Map<Long, List<Member>> out = new HashMap<>();
    sql.each(
        row ->
            out.computeIfAbsent(row.number(1), _ -> new ArrayList<>())
                .add(new Member(row.number(2), row.number(3))),
        "SELECT n.cluster, m.record_key, m.node FROM union_node n"
            + " JOIN union_member m ON m.node = n.id WHERE n.cluster IN #",
        clusters);
    return out;
  }

  /**
   * Returns the ids of the clusters of one work, oldest first, and of the given cluster.
   *
   * @param key the match key of the work
   * @param work the work as it is written with each cluster; empty for none
   */
  public List<String> clustersOfWork(long key, String work, String cluster) {
    return sql.all(
        row -> row.text(1),
        "SELECT DISTINCT c.id, c.number FROM union_node_key k"
            + " JOIN union_node n ON n.id = k.node JOIN union_cluster c ON c.number = n.cluster"
            + " WHERE k.hash = ? AND c.work = ? AND (c.work <> '' OR c.id = ?)"
            + " ORDER BY c.number",
        key,
        work,
        cluster);
  }

  /** Returns the ids of the clusters that began last, latest first. */
  public List<String> newest(int limit) {
    return sql.all(
        row -> row.text(1),
        "SELECT c.id FROM union_cluster c WHERE EXISTS"
            + " (SELECT 1 FROM union_node n WHERE n.cluster = c.number)"
            + " ORDER BY c.number DESC LIMIT ?",
        limit);
  }

  /**
   * Returns the ids of the clusters of the records that a library added last, latest first. It
   * reads one range of an index: the keys of the records of this library.
   *
   * @param library code as the records have it
   * @param limit records; a cluster that has several of them occurs once
   */
  public List<String> newestOf(String library, int limit) {
    return sql
        .all(
            row -> row.text(1),
            "SELECT c.id"
                + JOIN
                + " WHERE m.record_key IN (SELECT record_key FROM union_member"
                + " WHERE library = ? ORDER BY record_key DESC LIMIT ?)"
                + " ORDER BY m.record_key DESC",
            library,
            limit)
        .stream()
        .distinct()
        .toList();
  }
}
