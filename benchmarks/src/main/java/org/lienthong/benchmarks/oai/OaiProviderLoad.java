package org.lienthong.benchmarks.oai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
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
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.lienthong.benchmarks.LocalServer;
import org.lienthong.benchmarks.ProcessorTime;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.oai.OaiHandler;
import org.lienthong.oai.OaiSettings;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * Measures full ListRecords harvests of MARCXML over loopback, by a plain HTTP reader in the same
 * process: ours from a store on disk, then the xoai data provider with records of the same shape in
 * memory; pages of 100 and of 1,000, then {@value #PARALLEL} harvesters at once. {@code
 * OaiProviderLoad [RECORDS [XOAI_RECORDS]]}
 */
public final class OaiProviderLoad {
  private static final int PARALLEL = 200;
  private static final int PAGES_OF_EACH = 10;

  /** Records that fit in the same heap as finished MARCXML. */
  private static final int XOAI_RECORDS = 50_000;

  private OaiProviderLoad() {}

  /** Runs it and prints a line for each measurement. */
  public static void main(String[] arguments) throws Exception {
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int inMemory =
        arguments.length > 1 ? Integer.parseInt(arguments[1]) : Math.min(records, XOAI_RECORDS);
    Path folder = Files.createTempDirectory("oai-load");
    try (RecordStore store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system())) {
      StoredLibraries libraries = new StoredLibraries(store, "Benchmark");
      libraries.put(new Library("BENCH", "Benchmark", Map.of()));
      SyntheticBooks.fill(store, "BENCH", records);
      for (int size : List.of(100, 1_000)) {
        OaiSettings settings = OaiSettings.DEFAULT.withPageSize(size);
        measure(
            "lienthong", new OaiHandler(libraries, store, settings, InstantSource.system()), size);
      }
      if (inMemory > 0) {
        List<byte[]> books = books(inMemory);
        for (int size : List.of(100, 1_000)) {
          measure("xoai", new XoaiProvider(books, size), size);
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static List<byte[]> books(int count) throws XMLStreamException {
    List<byte[]> out = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      XMLStreamWriter xml = XmlStreams.writer(octets);
      MarcXmlWriter.write(SyntheticBooks.book(i), xml);
      xml.close();
      out.add(octets.toByteArray());
    }
    return out;
  }

  private static void measure(String who, Handler handler, int size) throws Exception {
    Server server = LocalServer.start(handler);
    try {
      URI base = server.getURI().resolve("/oai/BENCH");
      String what = who + ", page " + size;
      harvest(what + ", cold", base);
      harvest(what, base);
      parallel(what, base);
    } finally {
      server.stop();
    }
  }

  private static void harvest(String what, URI base) throws IOException {
    long start = System.nanoTime();
    long cpu = ProcessorTime.nanoseconds();
    try (PageReader reader = new PageReader(base, "marc21")) {
      while (reader.next()) {
        // reads to the end
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s: %d records, %.0f records/s, %.0f MB/s, first tenth %.2f ms/page, last tenth %.2f"
              + " ms/page; of processor %.2f and %.2f ms/page, %.1f us/record, heap %d MB%n",
          what,
          reader.records(),
          reader.records() / seconds,
          reader.octets() / seconds / 1e6,
          reader.tenth(0),
          reader.tenth(9),
          reader.processorOfTenth(0),
          reader.processorOfTenth(9),
          (ProcessorTime.nanoseconds() - cpu) / 1e3 / reader.records(),
          heapMegabytes());
    }
  }

  private static void parallel(String what, URI base) throws Exception {
    long start = System.nanoTime();
    long cpu = ProcessorTime.nanoseconds();
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
        "%s: %d harvesters in parallel, %d records without an error, %.0f records/s, %.1f us of"
            + " processor/record, heap %d MB%n",
        what,
        PARALLEL,
        records,
        records / seconds,
        (ProcessorTime.nanoseconds() - cpu) / 1e3 / records,
        heapMegabytes());
  }

  private static long somePages(URI base) throws IOException {
    try (PageReader reader = new PageReader(base, "marc21")) {
      for (int i = 0; i < PAGES_OF_EACH && reader.next(); i++) {
        // reads the next page
      }
      return reader.records();
    }
  }

  private static long heapMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
