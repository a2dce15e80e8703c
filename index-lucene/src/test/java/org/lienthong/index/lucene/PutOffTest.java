package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordChange;
import org.lienthong.store.sqlite.SqliteStore;

/** Records of the union wait while the union is far behind. */
class PutOffTest {
  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final AtomicBoolean behind = new AtomicBoolean(true);
  private SqliteStore store;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.db"), now::get);
    index = openIndex();
  }

  private LuceneIndex openIndex() {
    return new LuceneIndex(folder.resolve("index"), store, behind::get, now::get);
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  private void put(String catalogue, String id, String title) {
    store.write(
        t -> t.apply(new RecordChange.Put(catalogue, id, Shelf.book(title), List.of(), List.of())));
  }

  private void delete(String catalogue, String id) {
    store.write(t -> t.apply(new RecordChange.Delete(catalogue, id, null, null)));
  }

  private void catchUp() {
    while (index.catchUp(2) > 0) {
      // until nothing is left that may be read now
    }
    index.flush();
  }

  private long found(String catalogue) {
    return index.search(List.of(catalogue), new Query.MatchAll(), List.of()).size();
  }

  private void fill() {
    for (int i = 0; i < 5; i++) {
      put("a", "" + i, "Toán " + i);
      put("union", "u" + i, "Toán " + i);
    }
  }

  @Test
  void readsSourcesMeanwhile() {
    fill();
    catchUp();
    assertThat(found("a")).isEqualTo(5);
    assertThat(found("union")).isZero();
    assertThat(index.applied()).isLessThan(store.lastSeq());
  }

  @Test
  void readsTheUnionWhenItHasSettled() {
    fill();
    catchUp();
    put("union", "u2", "Toán hai");
    delete("union", "u3");
    behind.set(false);
    catchUp();
    assertThat(found("union")).isEqualTo(4);
    assertThat(found("a")).isEqualTo(5);
    assertThat(index.applied()).isEqualTo(store.lastSeq());
  }

  @Test
  void waitsAMinuteAtMost() {
    fill();
    catchUp();
    now.updateAndGet(t -> t.plusSeconds(59));
    catchUp();
    assertThat(found("union")).isZero();
    now.updateAndGet(t -> t.plusSeconds(1));
    catchUp();
    assertThat(found("union")).isEqualTo(5);
    assertThat(index.applied()).isEqualTo(store.lastSeq());
  }

  @Test
  void comesBackToWhatWasPutOffAfterARestart() {
    fill();
    catchUp();
    index.close();
    behind.set(false);
    index = openIndex();
    catchUp();
    assertThat(found("union")).isEqualTo(5);
    assertThat(found("a")).isEqualTo(5);
  }

  @Test
  void isMadeAgainWhenTheStoreIsOlderThanWhatWasRead() throws SQLException {
    put("union", "u0", "Toán");
    Path backup = folder.resolve("backup.db");
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("records.db"));
        var statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + backup + "'");
    }
    fill();
    catchUp();
    index.close();
    store.close();
    store = SqliteStore.open(backup, now::get);
    behind.set(false);
    index = openIndex();
    catchUp();
    assertThat(found("a")).isZero();
    assertThat(found("union")).isEqualTo(1);
  }
}
