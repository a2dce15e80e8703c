package org.lienthong.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A data directory with a record store only. */
final class SmallStore {
  private SmallStore() {}

  /** Makes one with so many records of catalogue A. */
  static Path make(Path folder, int records) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (SqliteStore store = SqliteStore.open(folder.resolve("records.sqlite"), clock())) {
      put(store, "A", 0, records);
    }
    return folder;
  }

  /** Writes records {@code from} to {@code until} in one transaction. */
  static void put(SqliteStore store, String catalogue, int from, int until) {
    List<RecordChange> changes = new ArrayList<>();
    for (int i = from; i < until; i++) {
      changes.add(
          new RecordChange.Put(catalogue, Integer.toString(i), record(i), List.of(), List.of()));
    }
    store.write(transaction -> transaction.apply(changes));
  }

  static MarcRecord record(int number) {
    String title = "Lịch sử " + number * 7919L * 104_729L;
    return new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "00", "a", title)));
  }

  static InstantSource clock() {
    return InstantSource.system();
  }
}
