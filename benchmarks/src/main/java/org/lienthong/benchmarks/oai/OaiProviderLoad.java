package org.lienthong.benchmarks.oai;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lienthong.library.Library;
import org.lienthong.library.StoredLibraries;
import org.lienthong.oai.OaiHandler;
import org.lienthong.oai.OaiSettings;
import org.lienthong.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * Full ListRecords harvests of MARCXML from a store on disk, by a plain HTTP reader in the same
 * process: pages of 100 and of 1,000, then {@value #PARALLEL} harvesters at once. {@code
 * OaiProviderLoad [RECORDS]}
 */
public final class OaiProviderLoad {
  private static final int PARALLEL = 200;
  private static final int PAGES_OF_EACH = 10;

  private OaiProviderLoad() {}

  /** Runs it and prints a line for each measurement. */
  public static void main(String[] arguments) throws Exception {
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder = Files.createTempDirectory("oai-load");
    Path file = folder.resolve("store.db");
    try (RecordStore store = SqliteStore.open(file, InstantSource.system())) {
      StoredLibraries libraries = new StoredLibraries(store, "Benchmark");
      libraries.put(new Library("BENCH", "Benchmark", Map.of()));
      SyntheticBooks.fill(store, "BENCH", records);
      for (int size : List.of(100, 1_000)) {
        OaiSettings settings = OaiSettings.DEFAULT.withPageSize(size);
        Server server = start(new OaiHandler(libraries, store, settings, InstantSource.system()));
        try {
          String base = server.getURI().resolve("/oai/BENCH").toString();
          harvest(base, size);
          harvest(base, size);
          parallel(base, size);
        } finally {
          server.stop();
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static Server start(OaiHandler handler) throws Exception {
    QueuedThreadPool pool = new QueuedThreadPool(64);
    pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(pool);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    return server;
  }

  private static void harvest(String base, int size) throws Exception {
    PageReader reader = new PageReader(base);
    long start = System.nanoTime();
    while (reader.next()) {
      // reads to the end
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "page %d: %d records, %.0f records/s, %.0f MB/s, first tenth %.2f ms/page,"
            + " last tenth %.2f ms/page, heap %d MB%n",
        size,
        reader.records(),
        reader.records() / seconds,
        reader.octets() / seconds / 1e6,
        reader.tenth(0),
        reader.tenth(9),
        heapMegabytes());
  }

  private static void parallel(String base, int size) throws Exception {
    long start = System.nanoTime();
    long records = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < PARALLEL; i++) {
        all.add(threads.submit((Callable<Long>) () -> somePages(base)));
      }
      for (Future<Long> one : all) {
        records += one.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "page %d: %d harvesters in parallel, %d records without an error, %.0f records/s, heap %d"
            + " MB%n",
        size,
        PARALLEL,
        records,
        records / seconds,
        heapMegabytes());
  }

  private static long somePages(String base) throws Exception {
    PageReader reader = new PageReader(base);
    for (int i = 0; i < PAGES_OF_EACH && reader.next(); i++) {
      // reads the next page
    }
    return reader.records();
  }

  private static long heapMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
