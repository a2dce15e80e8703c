package org.lienthong.benchmarks.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.lienthong.benchmarks.ProcessorTime;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * Measures indexing alone: {@code IndexBenchmark RECORDS.sqlite [TIMES]} indexes all records of a
 * store, several times in one process, and prints for each the records per second of clock time and
 * of processor time.
 */
public final class IndexBenchmark {
  private IndexBenchmark() {}

  public static void main(String[] args) throws IOException {
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    try (SqliteStore store = SqliteStore.open(Path.of(args[0]), InstantSource.system())) {
      for (int i = 0; i < times; i++) {
        measure(store);
      }
    }
  }

  private static void measure(SqliteStore store) throws IOException {
    Path folder = Files.createTempDirectory("index");
    long wall = System.nanoTime();
    long cpu = ProcessorTime.nanoseconds();
    long records = 0;
    try (LuceneIndex index = new LuceneIndex(folder, store, () -> false, InstantSource.system())) {
      for (int n = index.catchUp(StoreLimits.BATCH); n > 0; n = index.catchUp(StoreLimits.BATCH)) {
        records += n;
      }
    }
    double seconds = (System.nanoTime() - wall) / 1e9;
    double busy = (ProcessorTime.nanoseconds() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d records: %.0f records/s, %.0f per processor second%n",
        records,
        records / seconds,
        records / busy);
  }
}
