package org.lienthong.store.sqlite;

import java.util.List;
import org.lienthong.core.store.jdbc.SchemaVersions;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;

/** The store's own tables. */
final class Schema {
  /** The name under which the version of these tables is stored. */
  private static final String OWNER = "store";

  /**
   * The tables as they were before they had a version; the statements can be run again.
   *
   * <p>{@code second} has the first seq of every second with a commit: datestamps never decrease
   * with seq, so a range of dates is a range of seq, and every listing is a walk along one table.
   * {@code set_place} has a row for every record in its catalogue, which is the set without a name,
   * in its sets, in their parents, and in those that it has left ({@code left_sets}); {@code gone}
   * says that it is deleted or has left. See {@link SetSpecs} for the place. A row is valid as long
   * as a record has its seq.
   */
  private static final List<String> UNVERSIONED =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS record (
            key INTEGER PRIMARY KEY,
            catalogue TEXT NOT NULL,
            id TEXT NOT NULL,
            seq BIGINT NOT NULL,
            datestamp BIGINT NOT NULL,
            deleted SMALLINT NOT NULL,
            heir TEXT,
            sets TEXT NOT NULL,
            left_sets TEXT NOT NULL DEFAULT '',
            origins TEXT NOT NULL,
            digest BLOB NOT NULL,
            marc BLOB NOT NULL)
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS record_id ON record (catalogue, id)",
          "CREATE UNIQUE INDEX IF NOT EXISTS record_seq ON record (seq)",
          "CREATE TABLE IF NOT EXISTS second (datestamp BIGINT PRIMARY KEY, seq BIGINT NOT NULL)",
          """
          CREATE TABLE IF NOT EXISTS set_spec (
            number INTEGER PRIMARY KEY,
            catalogue TEXT NOT NULL,
            spec TEXT NOT NULL,
            UNIQUE (catalogue, spec))
          """,
          """
          CREATE TABLE IF NOT EXISTS set_place (
            place INTEGER PRIMARY KEY,
            gone SMALLINT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS catalogue_count (
            catalogue TEXT PRIMARY KEY,
            records BIGINT NOT NULL,
            live BIGINT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS set_aside (
            library TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            marc BLOB NOT NULL,
            PRIMARY KEY (library, kind, id))
          """,
          """
          CREATE TABLE IF NOT EXISTS state (
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (scope, key))
          """);

  /** The table of sets in stores from before sets were numbered and catalogues listed like sets. */
  private static final String FORMER_TABLE = "set_member";

  /** Statements that migrate a store that has {@link #FORMER_TABLE}. */
  private static final List<String> FROM_FORMER_TABLE =
      List.of(
          "INSERT INTO set_spec (catalogue, spec) SELECT DISTINCT catalogue, set_spec"
              + " FROM set_member",
          "INSERT INTO set_spec (catalogue, spec) SELECT DISTINCT catalogue, '' FROM record",
          "INSERT INTO set_place (place, gone) SELECT s.number * "
              + (SetSpecs.MAX_SEQ + 1)
              + " + m.seq, m.gone FROM set_member m JOIN set_spec s"
              + " ON s.catalogue = m.catalogue AND s.spec = m.set_spec",
          "INSERT INTO set_place (place, gone) SELECT s.number * "
              + (SetSpecs.MAX_SEQ + 1)
              + " + r.seq, 0 FROM record r JOIN set_spec s"
              + " ON s.catalogue = r.catalogue AND s.spec = ''",
          "UPDATE set_place SET gone = 1 WHERE EXISTS"
              + " (SELECT 1 FROM record r WHERE r.seq = place & "
              + SetSpecs.MAX_SEQ
              + " AND r.deleted = 1)",
          "INSERT INTO catalogue_count (catalogue, records, live)"
              + " SELECT catalogue, count(*), count(*) - sum(deleted) FROM record"
              + " GROUP BY catalogue",
          "DROP INDEX record_log",
          "DROP TABLE set_member");

  private static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(1, UNVERSIONED),
          new Migration(2, List.of("ALTER TABLE record RENAME COLUMN heir TO successor")));

  /** The scope in {@code state} of the seqs that projections have applied. */
  static final String APPLIED = "projection";

  private Schema() {}

  /** Creates the tables, or migrates them to the last version. */
  static void migrate(Statements sql) {
    sql.run(SchemaVersions.DDL);
    SchemaVersions.migrate(sql, OWNER, MIGRATIONS);
    if (sql.number("SELECT count(*) FROM sqlite_schema WHERE name = ?", FORMER_TABLE) > 0) {
      FROM_FORMER_TABLE.forEach(sql::run);
    }
  }
}
