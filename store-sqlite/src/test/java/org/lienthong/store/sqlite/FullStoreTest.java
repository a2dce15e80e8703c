package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A store that may not grow for a while, as on a full disk. */
class FullStoreTest {
  private static final int MANY = 2_000;

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void mayHave(long pages) {
    store.write(t -> t.statements().number("PRAGMA max_page_count = " + pages));
  }

  private static void put(StoreTransaction t, int id) {
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK, List.of(DataField.of("500", "  ", "a", id + "x".repeat(2_000))));
    t.apply(new Put("A", "" + id, record, List.of(), List.of()));
  }

  private void putMany() {
    store.write(t -> {
      for (int i = 0; i < MANY; i++) {
        put(t, i);
      }
      return MANY;
    });
  }

  @Test
  void refusesWithItsReasonAndGoesOnWhenThereIsRoom() {
    store.write(t -> {
      put(t, MANY);
      return 1;
    });
    long before = store.lastSeq();
    mayHave(1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(this::putMany)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("full");
    }
    assertThat(store.lastSeq()).isEqualTo(before);
    assertThat(store.changesAfter(0, 10)).hasSize(1);
    mayHave(1_000_000);
    putMany();
    assertThat(store.lastSeq()).isEqualTo(before + MANY);
  }
}
