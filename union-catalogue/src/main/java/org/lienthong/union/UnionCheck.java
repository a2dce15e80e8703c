package org.lienthong.union;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.check.CheckWatch;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.projection.Rebuild;

/**
 * Checks the union against its rules in one snapshot of the store: every live source record is in
 * exactly one cluster, every cluster has a live union record and every live union record a cluster,
 * and the records that a merged one points to exist.
 *
 * <p>One cluster at most is what the tables allow: a record is the key of its member row, which
 * names one node, which names one cluster.
 */
public final class UnionCheck {
  /** Faults of one kind that are read: their number is then "at least". */
  private static final int MOST = 10_000;

  private static final String LIMIT = " LIMIT " + MOST;

  /** Live source records that the union has applied, without a member row. */
  private static final String WITHOUT_CLUSTER =
      "SELECT r.catalogue, r.id FROM record r WHERE r.catalogue <> 'union' AND r.deleted = 0"
          + " AND r.seq <= ? AND NOT EXISTS (SELECT 1 FROM union_member m JOIN union_node n"
          + " ON n.id = m.node JOIN union_cluster c ON c.number = n.cluster"
          + " WHERE m.record_key = r.key)"
          + LIMIT;

  /** Members whose record is missing, or deleted by a change that the union has applied. */
  private static final String OF_NOTHING =
      "SELECT m.library, m.local_id FROM union_member m LEFT JOIN record r ON r.key = m.record_key"
          + " WHERE r.key IS NULL OR (r.deleted = 1 AND r.seq <= ?)"
          + LIMIT;

  private static final String WITHOUT_RECORD =
      "SELECT 'union', c.id FROM union_cluster c WHERE EXISTS"
          + " (SELECT 1 FROM union_node n JOIN union_member m ON m.node = n.id"
          + " WHERE n.cluster = c.number)"
          + " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.catalogue = 'union' AND r.id = c.id"
          + " AND r.deleted = 0)"
          + LIMIT;

  private static final String OF_NO_CLUSTER =
      "SELECT r.catalogue, r.id FROM record r WHERE r.catalogue = 'union' AND r.deleted = 0"
          + " AND NOT EXISTS (SELECT 1 FROM union_cluster c JOIN union_node n"
          + " ON n.cluster = c.number WHERE c.id = r.id)"
          + LIMIT;

  private final Statements sql;
  private final Findings findings;

  private UnionCheck(Statements sql, Findings findings) {
    this.sql = sql;
    this.findings = findings;
  }

  /** Checks everything. */
  public static void run(Statements sql, Findings findings, CheckWatch watch) {
    UnionCheck check = new UnionCheck(sql, findings);
    watch.progress("kiểm tra mục lục liên hợp / checking the union", 0, 0);
    try {
      check.all();
    } catch (StoreException e) {
      findings.add(Fault.DATABASE_DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private void all() {
    long last = sql.number("SELECT coalesce(max(seq), 0) FROM record");
    long applied =
        sql.number(
            "SELECT CAST(value AS BIGINT) FROM state WHERE scope = 'projection' AND key = ?",
            UnionProjection.NAME);
    if (last == 0) {
      return;
    }
    boolean rebuilding = Rebuild.isRunning(sql);
    if (rebuilding || applied < last) {
      findings.add(Fault.UNION_INCOMPLETE, applied + " / " + last);
    }
    if (rebuilding || applied == 0) {
      // Old records stay while the clusters are made again, so nothing can be compared.
      return;
    }
    find(Fault.RECORD_WITHOUT_CLUSTER, WITHOUT_CLUSTER, applied);
    find(Fault.CLUSTER_OF_NOTHING, OF_NOTHING, applied);
    find(Fault.CLUSTER_WITHOUT_RECORD, WITHOUT_RECORD);
    find(Fault.RECORD_OF_NO_CLUSTER, OF_NO_CLUSTER);
    successors();
  }

  private void find(Fault fault, String text, Object... values) {
    sql.all(row -> row.text(1) + "/" + row.text(2), text, values)
        .forEach(name -> findings.add(fault, name));
  }

  /**
   * Follows the successors of merged records to their end, which must exist and not be a circle.
   */
  private void successors() {
    Map<String, String> successors = new HashMap<>();
    sql.all(
        row -> successors.put(row.text(1), row.text(2)),
        "SELECT id, successor FROM record WHERE catalogue = 'union' AND deleted = 1"
            + " AND successor IS NOT NULL");
    Set<String> ends = new HashSet<>(successors.values());
    ends.removeAll(successors.keySet());
    Set<String> missing = new HashSet<>(ends);
    sql.each(
        row -> missing.remove(row.text(1)),
        "SELECT id FROM record WHERE catalogue = 'union' AND id IN #",
        ends);
    Set<String> known = new HashSet<>();
    for (String id : successors.keySet()) {
      Set<String> path = new HashSet<>();
      String at = id;
      while (at != null && !known.contains(at) && path.add(at)) {
        at = successors.get(at);
      }
      boolean circle = at != null && !known.contains(at);
      if (circle || path.stream().anyMatch(missing::contains)) {
        findings.add(Fault.SUCCESSOR_MISSING, "union/" + id);
      } else {
        known.addAll(path);
      }
    }
  }
}
