package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.RecordChange.Put;
import org.lienthong.store.RecordStore;
import org.lienthong.store.RecordStoreContract;
import org.lienthong.store.StoreException;

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
