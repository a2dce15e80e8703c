package org.lienthong.app.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A small data directory, and what a test does with its backups. */
abstract class BackupCase {
  static final int FORMAT = 2;
  static final int RECORDS = 40;

  @TempDir Path folder;
  Path data;
  Path file;

  @BeforeEach
  void make() {
    data = SmallStore.make(folder.resolve("data"), RECORDS);
    file = folder.resolve("b.zip");
  }

  BackupManifest backup(@Nullable Passphrase passphrase) throws IOException {
    return new BackupWriter(SmallStore.clock())
        .write(new BackupWriter.Order(data, FORMAT, file, passphrase, false), BackupWatch.NONE)
        .orElseThrow()
        .manifest();
  }

  BackupManifest restore(@Nullable Passphrase passphrase, Path to) throws IOException {
    return new Restore(FORMAT).restore(file, passphrase, to);
  }

  static List<String> records(Path directory) {
    try (SqliteStore store =
        SqliteStore.open(directory.resolve("records.sqlite"), SmallStore.clock())) {
      return store.list(Listing.all("A"), 0, 10_000).stream().map(BackupCase::text).toList();
    }
  }

  private static String text(StoredRecord r) {
    return r.key() + " " + r.id() + " " + r.seq() + " " + r.datestamp() + " " + r.marc();
  }

  /** A disk that is full after so many octets. */
  static OutputOpener fullAfter(long octets) {
    return path ->
        new FilterOutputStream(OutputOpener.toDisk(path)) {
          private long left = octets;

          @Override
          public void write(byte[] some, int from, int length) throws IOException {
            if (length > left) {
              out.write(some, from, (int) left);
              left = 0;
              throw new IOException("No space left on device");
            }
            left -= length;
            out.write(some, from, length);
          }
        };
  }

  List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
