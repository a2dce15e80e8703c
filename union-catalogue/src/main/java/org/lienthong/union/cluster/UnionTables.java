package org.lienthong.union.cluster;

import java.util.List;

/** The tables of the union. */
public final class UnionTables {
  /** The owner of the tables, for the store's messages. */
  public static final String OWNER = "union";

  /** Makes what is not there. */
  public static final List<String> DDL =
      List.of(
          "CREATE TABLE IF NOT EXISTS union_node (id INTEGER PRIMARY KEY,"
              + " features TEXT NOT NULL, edges TEXT NOT NULL, cluster INTEGER NOT NULL)",
          "CREATE INDEX IF NOT EXISTS union_node_cluster ON union_node (cluster)",
          "CREATE TABLE IF NOT EXISTS union_match_key (hash BIGINT NOT NULL,"
              + " node INTEGER NOT NULL, PRIMARY KEY (hash, node)) WITHOUT ROWID",
          "DROP TABLE IF EXISTS union_key",
          "CREATE TABLE IF NOT EXISTS union_member (record_key INTEGER PRIMARY KEY,"
              + " library TEXT NOT NULL, local_id TEXT NOT NULL, node INTEGER NOT NULL)",
          "CREATE INDEX IF NOT EXISTS union_member_node ON union_member (node)",
          "CREATE UNIQUE INDEX IF NOT EXISTS union_member_id ON union_member (library, local_id)",
          "CREATE TABLE IF NOT EXISTS union_cluster (number INTEGER PRIMARY KEY,"
              + " id TEXT NOT NULL UNIQUE, work TEXT NOT NULL)",
          "DROP INDEX IF EXISTS union_cluster_work",
          "CREATE TABLE IF NOT EXISTS union_former (library TEXT NOT NULL,"
              + " local_id TEXT NOT NULL, cluster INTEGER NOT NULL,"
              + " PRIMARY KEY (library, local_id))",
          "CREATE INDEX IF NOT EXISTS union_former_cluster ON union_former (cluster)",
          "CREATE TABLE IF NOT EXISTS union_isbn (hash BIGINT PRIMARY KEY, number TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS union_capped (hash BIGINT PRIMARY KEY)",
          "CREATE TABLE IF NOT EXISTS union_review (a INTEGER NOT NULL, b INTEGER NOT NULL,"
              + " points DOUBLE PRECISION NOT NULL, PRIMARY KEY (a, b))",
          "CREATE INDEX IF NOT EXISTS union_review_b ON union_review (b)");

  private UnionTables() {}
}
