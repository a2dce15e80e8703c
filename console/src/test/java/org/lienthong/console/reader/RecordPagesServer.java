package org.lienthong.console.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.UnionProjection;
import org.lienthong.union.UnionRecords;

/** The pages over a store, a union and an index, on a port of their own. */
final class RecordPagesServer implements AutoCloseable {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final SqliteStore store;
  private final StoredLibraries libraries;
  private final LuceneIndex index;
  private final ProjectionRunner projections;
  private final Decisions decisions;
  private final InstantSource clock = InstantSource.system();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  RecordPagesServer(Path folder) throws Exception {
    ClusterIds ids = new ClusterIds(new SecureRandom(), clock);
    store = SqliteStore.open(folder.resolve("records.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    index = LuceneIndex.inMemory(store);
    projections =
        new ProjectionRunner(store, List.of(new UnionProjection(store, libraries, ids), index));
    projections.start();
    decisions = new Decisions(store, libraries, clock, ids);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new ReaderHandler(
            new CatalogueSearch(index, store, libraries),
            TestSite.named("Thư viện thử"),
            MissedSearches.none()));
    server.start();
  }

  /** Registers a library. */
  void library(String code, String name) {
    libraries.put(new Library(code, name, Map.of()));
  }

  /** Writes a record of a library and returns the id of its union record. */
  String put(String library, String id, MarcRecord record) {
    store.write(t ->
        t.apply(new RecordChange.Put(library, id, record, List.of(), List.of(Origin.ofFile(id)))));
    return cluster(library, id);
  }

  void delete(String library, String id) {
    store.write(t -> t.apply(new RecordChange.Delete(library, id, null, null)));
    catchUp();
  }

  String cluster(String library, String id) {
    catchUp();
    return new Clusters(store).of(new RecordRef(library, id)).orElseThrow();
  }

  void decideSame(String a, String b) {
    decisions.same(RecordRef.parse(a), RecordRef.parse(b), "thủ thư", "một cuốn");
    catchUp();
  }

  UnionRecords union() {
    return new UnionRecords(store, libraries, clock);
  }

  /** Waits until union and index have applied all of the log, and searches find it. */
  void catchUp() {
    while (!projections.awaitCaughtUp(A_WHILE)) {
      // Continues until the log is applied.
    }
    index.flush();
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** Asks for a page; redirects are not followed. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      client.close();
      projections.close();
      index.close();
      store.close();
    }
  }
}
