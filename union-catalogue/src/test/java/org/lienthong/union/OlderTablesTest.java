package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.store.sqlite.SqliteStore;

/** The tables that versions before the package {@code union.table} made. */
class OlderTablesTest {
  private static final List<String> OLDER =
      List.of(
          "CREATE TABLE union_node (id INTEGER PRIMARY KEY,"
              + " features TEXT NOT NULL, edges TEXT NOT NULL, cluster INTEGER NOT NULL)",
          "CREATE TABLE union_match_key (hash BIGINT NOT NULL,"
              + " node INTEGER NOT NULL, PRIMARY KEY (hash, node)) WITHOUT ROWID",
          "CREATE TABLE union_cluster (number INTEGER PRIMARY KEY,"
              + " id TEXT NOT NULL UNIQUE, work TEXT NOT NULL)",
          "CREATE TABLE union_former (library TEXT NOT NULL, local_id TEXT NOT NULL,"
              + " cluster INTEGER NOT NULL, PRIMARY KEY (library, local_id))",
          "CREATE TABLE union_decision (number INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
              + " isbn TEXT NOT NULL, who TEXT NOT NULL, decided TEXT NOT NULL,"
              + " why TEXT NOT NULL, undone_by TEXT NOT NULL, undone TEXT NOT NULL)",
          "CREATE TABLE union_decision_subject (decision INTEGER NOT NULL,"
              + " place INTEGER NOT NULL, library TEXT NOT NULL, local_id TEXT NOT NULL,"
              + " PRIMARY KEY (decision, place))",
          "INSERT INTO union_cluster VALUES (7, 'u0000000000aa', '')",
          "INSERT INTO union_node VALUES (12, 'features', '', 7)",
          "INSERT INTO union_match_key VALUES (-5, 12), (9000000000, 12)",
          "INSERT INTO union_former VALUES ('A', '1', 7)",
          "INSERT INTO union_decision VALUES (41, 'NOT_SAME', '', 'an', '2026-01-02T03:04:05Z',"
              + " 'khác tập', '', '')",
          "INSERT INTO union_decision_subject VALUES (41, 0, 'A', '1'), (41, 1, 'B', '2')");

  @TempDir Path folder;

  private static void open(RecordStore store) {
    new UnionProjection(
        store,
        new StoredLibraries(store, "Union"),
        new ClusterIds(new Random(1), InstantSource.system()));
  }

  private static long count(RecordStore store, String from) {
    return store.read(sql -> sql.number("SELECT count(*) FROM " + from));
  }

  @Test
  void keepTheirRowsUnderNewNames() {
    try (SqliteStore store = SqliteStore.open(folder.resolve("s.db"), Clock.systemUTC())) {
      store.migrate("test", List.of(new Migration(1, OLDER)));
      open(store);
      open(store);
      assertThat(count(store, "union_node_key WHERE node = 12")).isEqualTo(2);
      assertThat(count(store, "union_previous_cluster WHERE cluster = 7")).isEqualTo(1);
      assertThat(
              count(
                  store,
                  "sqlite_master WHERE name IN"
                      + " ('union_match_key', 'union_former', 'union_decision_subject')"))
          .isZero();
    }
  }

  @Test
  void keepDecisionsAndCountOnAfterThem() {
    try (SqliteStore store = SqliteStore.open(folder.resolve("s.db"), Clock.systemUTC())) {
      store.migrate("test", List.of(new Migration(1, OLDER)));
      open(store);
      Decisions decisions =
          new Decisions(
              store,
              new StoredLibraries(store, "Union"),
              Clock.systemUTC(),
              new ClusterIds(new Random(1), InstantSource.system()));
      RecordRef a = new RecordRef("A", "1");
      RecordRef b = new RecordRef("B", "2");
      assertThat(decisions.all())
          .singleElement()
          .satisfies(d -> assertThat(d.number()).isEqualTo(41))
          .satisfies(d -> assertThat(d.kind()).isEqualTo(Decision.Kind.NOT_SAME))
          .satisfies(d -> assertThat(d.why()).isEqualTo("khác tập"))
          .satisfies(d -> assertThat(d.records()).containsExactly(a, b));
      assertThat(decisions.same(a, b, "an", "")).isEqualTo(42);
    }
  }
}
