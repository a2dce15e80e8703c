package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.RecordStoreContract;
import org.lienthong.core.store.StoreException;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class SqliteStoreTest extends RecordStoreContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }

  @Test
  void goesOnBehindTheLastSeqAfterReopening() {
    Path file = folder.resolve("again.sqlite");
    Put put = new Put("A", "1", new MarcRecord(Leader.BOOK, List.of()), List.of(), List.of());
    try (RecordStore store = SqliteStore.open(file, InstantSource.system())) {
      store.write(transaction -> transaction.apply(put));
    }
    try (RecordStore store = SqliteStore.open(file, InstantSource.system())) {
      assertThat(store.lastSeq()).isEqualTo(1);
      assertThat(store.get("A", "1")).isPresent();
    }
  }

  @Test
  void letsOthersWriteBetweenTheWritesOfOneThatWritesAgainAndAgain() throws InterruptedException {
    try (RecordStore store =
        SqliteStore.open(folder.resolve("turns.sqlite"), InstantSource.system())) {
      AtomicInteger written = new AtomicInteger();
      AtomicInteger before = new AtomicInteger(-1);
      Thread other = new Thread(() -> before.set(store.write(_ -> written.get())));
      store.write(_ -> {
        other.start();
        while (other.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
        return 0;
      });
      for (int i = 0; i < 1_000; i++) {
        store.write(_ -> written.incrementAndGet());
      }
      other.join();
      assertThat(before.get()).isBetween(0, 1);
    }
  }

  @Test
  void takesAwayTheFormerPlacesOfSetsOnceTheyAreMany() {
    try (RecordStore store =
        SqliteStore.open(folder.resolve("sets.sqlite"), InstantSource.system())) {
      List<String> sets = IntStream.range(0, 998).mapToObj(n -> "mat:" + n).toList();
      rewrite(store, sets, 100);
      store.tidy();
      assertThat(places(store)).isEqualTo(100 * 1_000);

      rewrite(store, sets, 1);
      store.tidy();
      assertThat(places(store)).isEqualTo(1_000);
      assertThat(store.list(new Listing("A", "mat:7", null, null, true), 0, 10)).hasSize(1);
      assertThat(store.count(new Listing("A", "mat", null, null, false))).isEqualTo(1);
    }
  }

  private static void rewrite(RecordStore store, List<String> sets, int times) {
    List<Put> puts =
        Stream.generate(() -> new Put("A", "1", book(), sets, List.of())).limit(times).toList();
    store.write(transaction -> transaction.apply(puts));
  }

  private static int copies;

  /** Another book at every call. */
  private static MarcRecord book() {
    return new MarcRecord(Leader.BOOK, List.of(ControlField.of("001", Integer.toString(copies++))));
  }

  private static long places(RecordStore store) {
    return store.read(sql -> sql.number("SELECT count(*) FROM set_place"));
  }

  @Test
  void bringsOverAStoreOfAnOlderVersion() throws Exception {
    Path file = folder.resolve("old.sqlite");
    try (RecordStore store = SqliteStore.open(file, InstantSource.system())) {
      store.write(t -> t.apply(new Put("A", "1", book(), List.of("mat:SGK"), List.of())));
      store.write(t -> t.apply(new Put("A", "2", book(), List.of(), List.of())));
      store.write(t -> t.apply(new Delete("A", "2", null, null)));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE set_member (catalogue TEXT, set_spec TEXT, seq BIGINT, record BIGINT,"
              + " gone SMALLINT)");
      statement.execute(
          "INSERT INTO set_member VALUES ('A', 'mat', 1, 1, 0), ('A', 'mat:SGK', 1, 1, 0)");
      statement.execute("CREATE INDEX record_log ON record (catalogue, seq, deleted)");
      statement.execute("DELETE FROM set_place");
      statement.execute("DELETE FROM set_spec");
      statement.execute("DELETE FROM catalogue_count");
    }
    try (RecordStore store = SqliteStore.open(file, InstantSource.system())) {
      assertThat(store.sets("A")).containsExactly("mat", "mat:SGK");
      assertThat(store.list(new Listing("A", "mat:SGK", null, null, true), 0, 10)).hasSize(1);
      assertThat(store.list(Listing.all("A"), 0, 10)).hasSize(2);
      assertThat(store.list(new Listing("A", null, null, null, true), 0, 10)).hasSize(1);
      assertThat(store.count(Listing.all("A"))).isEqualTo(2);
      assertThat(store.count(new Listing("A", null, null, null, true))).isEqualTo(1);
    }
    SqliteStore.open(file, InstantSource.system()).close();
  }

  @Test
  void saysThatItIsClosed() {
    RecordStore store = SqliteStore.open(folder.resolve("closed.sqlite"), InstantSource.system());
    store.close();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> store.get("A", "1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed"));
  }

  @Test
  void refusesAFileThatIsNoStore() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "not a database at all ".repeat(100));

    assertThatThrownBy(() -> SqliteStore.open(file, InstantSource.system()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt");
  }
}
