package org.lienthong.benchmarks.sru;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.lienthong.benchmarks.LocalServer;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordStore;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.sru.SruHandler;
import org.lienthong.store.sqlite.SqliteStore;

/** One library's catalogue on disk, served by the SRU server on its own port. */
record ServedCatalogue(int size, RecordStore store, LuceneIndex index, Server server)
    implements AutoCloseable {
  private static final AtomicLong ASKED = new AtomicLong();

  private static final String CODE = "BENCH";

  private static final int INDEXED_AT_A_TIME = 1000;

  /** Creates this many records in a new folder, indexes and serves them. */
  static ServedCatalogue of(int size, Path folder) throws Exception {
    long start = System.nanoTime();
    Files.createDirectories(folder);
    RecordStore store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    StoredLibraries libraries = new StoredLibraries(store, "Benchmark");
    libraries.put(new Library(CODE, "Benchmark", Map.of()));
    MarkedBooks.fill(store, CODE, size);
    LuceneIndex index =
        new LuceneIndex(folder.resolve("index"), store, () -> false, InstantSource.system());
    while (index.catchUp(INDEXED_AT_A_TIME) > 0) {
      // Continues until the log is applied.
    }
    index.flush();
    Server server =
        LocalServer.start(
            new SruHandler(
                libraries,
                index,
                store,
                new Logins(new Accounts(store, new SecureRandom()), InstantSource.system()),
                Budgets.ofThisProcess(),
                InstantSource.system()));
    System.out.printf(
        Locale.ROOT,
        "%d records ready after %d s%n",
        size,
        (System.nanoTime() - start) / 1_000_000_000);
    return new ServedCatalogue(size, store, index, server);
  }

  /** Sends a query, reads the whole answer and checks its number of hits. */
  void ask(RareQuery query) throws IOException {
    URI address = server.getURI().resolve("/sru/" + CODE + query.address(ASKED.incrementAndGet()));
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.contains("<numberOfRecords>" + query.hits() + "</numberOfRecords>")) {
        throw new IllegalStateException(
            query + " in " + size + ": " + answer.substring(0, Math.min(300, answer.length())));
      }
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      index.close();
      store.close();
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
