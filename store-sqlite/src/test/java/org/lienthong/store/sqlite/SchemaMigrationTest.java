package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Outcome;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoredRecord;

/** Opens stores that the program made before tables had versions. */
class SchemaMigrationTest {
  /** What the program ran then, word for word. */
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
          """,
          """
          CREATE TABLE IF NOT EXISTS library (
            folded_code TEXT PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            attributes TEXT NOT NULL)
          """);

  private static final List<String> ROWS =
      List.of(
          "INSERT INTO record (key, catalogue, id, seq, datestamp, deleted, heir, sets, origins,"
              + " digest, marc) VALUES (1, 'union', 'old', 7, 1700000000, 1, 'new', '', '', x'00',"
              + " x'00')",
          "INSERT INTO second VALUES (1700000000, 7)",
          "INSERT INTO catalogue_count VALUES ('union', 1, 0)",
          "INSERT INTO library VALUES ('thtt', 'THTT', 'Thư viện tỉnh', '{\"oai\":\"http://x/\"}')");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAnOldStore() throws SQLException {
    file = folder.resolve("old.sqlite");
    execute(UNVERSIONED);
    execute(ROWS);
  }

  private void execute(List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private RecordStore open() {
    return SqliteStore.open(file, InstantSource.system());
  }

  @Test
  void keepsWhatIsThereWhenItMigrates() {
    for (int times = 0; times < 2; times++) {
      try (RecordStore store = open()) {
        StoredRecord record = store.get("union", "old").orElseThrow();
        assertThat(record.deleted()).isTrue();
        assertThat(record.successor()).isEqualTo("new");
        assertThat(store.lastSeq()).isEqualTo(7);
        assertThat(new StoredLibraries(store, "Liên Thông").all())
            .containsExactly(new Library("THTT", "Thư viện tỉnh", Map.of("oai", "http://x/")));
      }
    }
  }

  @Test
  void writesToAMigratedStore() {
    try (RecordStore store = open()) {
      Outcome outcome =
          store.write(transaction -> transaction.apply(new Delete("union", "old", "newer", null)));

      assertThat(outcome).isEqualTo(Outcome.DELETED);
      assertThat(store.get("union", "old").orElseThrow().successor()).isEqualTo("newer");
    }
  }

  @Test
  void refusesAStoreOfANewerProgram() throws SQLException {
    open().close();
    execute(List.of("INSERT INTO schema_version VALUES ('store', 99)"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("phiên bản mới hơn")
        .hasMessageContaining("newer version")
        .hasMessageContaining("old.sqlite");
  }

  /** An open connection would keep its lock, and the files of the write-ahead log. */
  @Test
  void leavesNothingOpenWhenAMigrationFails() throws Exception {
    execute(List.of("ALTER TABLE record RENAME COLUMN heir TO other"));

    assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("heir");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    execute(List.of("ALTER TABLE record RENAME COLUMN other TO heir"));
    try (RecordStore store = open()) {
      assertThat(store.get("union", "old")).isPresent();
    }
  }
}
