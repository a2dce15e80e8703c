package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lienthong.benchmarks.ProcessorTime;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.UnionProjection;

/**
 * Measures the union projection alone, records being in the store already: {@code UnionBenchmark
 * RECORDS [FOLDER [END]]}. Prints records a second of the wall clock and of processor time for
 * every 10,000 records, heap in use, and whether the clusters are the true ones. A run continues in
 * a folder that holds some of the records already; {@code END} stops early, so that the rest can be
 * measured again on a copy of the folder.
 */
public final class UnionBenchmark {
  private static final int STEP = 10_000;

  /** Wrong records to show. */
  private static final int SHOWN = 5;

  private final SqliteStore store;
  private final UnionProjection union;
  private final MemberCatalogues catalogues;

  private UnionBenchmark(SqliteStore store, long records) {
    this.store = store;
    this.union =
        new UnionProjection(
            store,
            new StoredLibraries(store, "Union"),
            new ClusterIds(new Random(), InstantSource.system()));
    this.catalogues = new MemberCatalogues(records);
  }

  public static void main(String[] args) throws IOException {
    long records = Long.parseLong(args[0]);
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("union");
    long end = args.length > 2 ? Long.parseLong(args[2]) : records;
    try (SqliteStore store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system())) {
      UnionBenchmark benchmark = new UnionBenchmark(store, records);
      for (long n = benchmark.stored(); n < end; n += STEP) {
        benchmark.fill(n, Math.min(end, n + STEP));
        benchmark.project(n);
      }
      benchmark.check(end);
    }
  }

  private long stored() {
    return IntStream.range(0, MemberCatalogues.LIBRARIES)
        .mapToLong(n -> store.count(Listing.all(MemberCatalogues.library(n))))
        .sum();
  }

  private void fill(long from, long to) {
    for (long n = from; n < to; n += StoreLimits.BATCH) {
      long first = n;
      store.write(transaction -> {
        for (long i = first; i < Math.min(to, first + StoreLimits.BATCH); i++) {
          String id = Long.toString(i);
          transaction.apply(
              new RecordChange.Put(
                  MemberCatalogues.library(i),
                  id,
                  catalogues.record(i),
                  List.of(),
                  List.of(Origin.ofFile(id))));
        }
        return 0;
      });
    }
  }

  private void project(long from) {
    long wall = System.nanoTime();
    long cpu = ProcessorTime.nanoseconds();
    int applied;
    do {
      applied = union.catchUp(StoreLimits.APPLIED_AT_ONCE);
    } while (applied > 0);
    double seconds = (System.nanoTime() - wall) / 1e9;
    double busy = (ProcessorTime.nanoseconds() - cpu) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%,d–%,d: %.0f records/s, %.0f per processor second, heap %d MB%n",
        from,
        from + STEP,
        STEP / seconds,
        STEP / busy,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void check(long records) {
    Map<Long, String> clusterOf = new HashMap<>();
    Map<String, Long> editionOf = new HashMap<>();
    long wrong = 0;
    Clusters clusters = new Clusters(store);
    for (long n = 0; n < records; n++) {
      String id = Long.toString(n);
      String cluster = clusters.of(new RecordRef(MemberCatalogues.library(n), id)).orElse("");
      long edition = catalogues.edition(n);
      boolean split = !cluster.equals(clusterOf.computeIfAbsent(edition, _ -> cluster));
      boolean merged = edition != editionOf.computeIfAbsent(cluster, _ -> edition);
      wrong += split || merged ? 1 : 0;
      if ((split || merged) && wrong <= SHOWN) {
        System.out.println((merged ? "merged: " : "split: ") + catalogues.record(n).fields());
      }
    }
    System.out.printf(
        Locale.ROOT, "%,d clusters, %,d records in a wrong one%n", editionOf.size(), wrong);
  }
}
