package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Migration;

/** Creates the tables of the union, and migrates those of older versions. */
public final class UnionSchema {
  /** The name under which the store keeps the version of the tables. */
  private static final String OWNER = "union";

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE IF NOT EXISTS union_node (id BIGINT PRIMARY KEY,"
              + " features TEXT NOT NULL, edges TEXT NOT NULL, cluster BIGINT NOT NULL)",
          "CREATE INDEX IF NOT EXISTS union_node_cluster ON union_node (cluster)",
          "CREATE TABLE IF NOT EXISTS union_node_key (hash BIGINT NOT NULL,"
              + " node BIGINT NOT NULL, PRIMARY KEY (hash, node))",
          "CREATE TABLE IF NOT EXISTS union_capped (hash BIGINT PRIMARY KEY)",
          "CREATE TABLE IF NOT EXISTS union_member (record_key BIGINT PRIMARY KEY,"
              + " library TEXT NOT NULL, local_id TEXT NOT NULL, node BIGINT NOT NULL)",
          "CREATE INDEX IF NOT EXISTS union_member_node ON union_member (node)",
          "CREATE UNIQUE INDEX IF NOT EXISTS union_member_id ON union_member (library, local_id)",
          "CREATE TABLE IF NOT EXISTS union_cluster (number BIGINT PRIMARY KEY,"
              + " id TEXT NOT NULL UNIQUE, work TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS union_previous_cluster (library TEXT NOT NULL,"
              + " local_id TEXT NOT NULL, cluster BIGINT NOT NULL,"
              + " PRIMARY KEY (library, local_id))",
          "CREATE INDEX IF NOT EXISTS union_previous_cluster_cluster"
              + " ON union_previous_cluster (cluster)",
          "CREATE TABLE IF NOT EXISTS union_isbn (hash BIGINT PRIMARY KEY, number TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS union_review (a BIGINT NOT NULL, b BIGINT NOT NULL,"
              + " points DOUBLE PRECISION NOT NULL, PRIMARY KEY (a, b))",
          "CREATE INDEX IF NOT EXISTS union_review_b ON union_review (b)",
          "CREATE TABLE IF NOT EXISTS union_decision (number BIGINT PRIMARY KEY,"
              + " kind TEXT NOT NULL, isbn TEXT NOT NULL, who TEXT NOT NULL,"
              + " decided TEXT NOT NULL, why TEXT NOT NULL, undone_by TEXT NOT NULL,"
              + " undone TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS union_decision_record (decision BIGINT NOT NULL,"
              + " place INTEGER NOT NULL, library TEXT NOT NULL, local_id TEXT NOT NULL,"
              + " PRIMARY KEY (decision, place))",
          "CREATE TABLE IF NOT EXISTS union_overlay (cluster_id TEXT NOT NULL, tag TEXT NOT NULL,"
              + " packed TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,"
              + " PRIMARY KEY (cluster_id, tag))",
          "CREATE TABLE IF NOT EXISTS union_sequence (name TEXT PRIMARY KEY, last BIGINT NOT NULL)");

  /** In the order of the review queue, so that a page reads its own rows only. */
  private static final String REVIEW_BY_POINTS =
      "CREATE INDEX IF NOT EXISTS union_review_points ON union_review (points DESC, a, b)";

  private UnionSchema() {}

  /** Migrates the tables to the latest version. */
  public static void migrate(RecordStore store) {
    store.migrate(
        OWNER, List.of(new Migration(1, first()), new Migration(2, List.of(REVIEW_BY_POINTS))));
  }

  /** Creates the tables, with the rows of those in stores without versions. */
  private static List<String> first() {
    List<String> statements = new ArrayList<>(TABLES);
    statements.addAll(
        replaced("union_match_key", "hash BIGINT, node BIGINT", "union_node_key", "hash, node"));
    statements.addAll(
        replaced(
            "union_former",
            "library TEXT, local_id TEXT, cluster BIGINT",
            "union_previous_cluster",
            "library, local_id, cluster"));
    statements.addAll(
        replaced(
            "union_decision_subject",
            "decision BIGINT, place INTEGER, library TEXT, local_id TEXT",
            "union_decision_record",
            "decision, place, library, local_id"));
    statements.add("DROP TABLE IF EXISTS union_key");
    statements.add("DROP INDEX IF EXISTS union_cluster_work");
    statements.add(sequence("node", "id", "union_node"));
    statements.add(sequence("cluster", "number", "union_cluster"));
    statements.add(sequence("decision", "number", "union_decision"));
    return statements;
  }

  /** Copies a table of an older version, if there is one, and drops it. */
  private static List<String> replaced(String old, String types, String name, String columns) {
    return List.of(
        "CREATE TABLE IF NOT EXISTS " + old + " (" + types + ")",
        "INSERT INTO " + name + " (" + columns + ") SELECT " + columns + " FROM " + old,
        "DROP TABLE " + old);
  }

  /** Begins a sequence after the numbers that are in use. */
  private static String sequence(String name, String column, String table) {
    return "INSERT INTO union_sequence (name, last) SELECT '"
        + name
        + "', (SELECT coalesce(max("
        + column
        + "), 0) FROM "
        + table
        + ") WHERE NOT EXISTS (SELECT 1 FROM union_sequence WHERE name = '"
        + name
        + "')";
  }
}
