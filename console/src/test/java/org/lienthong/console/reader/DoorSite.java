package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.UnionProjection;

/** The pages over a small union with its index, on their own port, and a browser's requests. */
final class DoorSite implements AutoCloseable {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final SqliteStore store;
  private final StoredLibraries libraries;
  private final LuceneIndex index;
  private final ProjectionRunner projections;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  DoorSite(Path folder) {
    InstantSource clock = InstantSource.system();
    store = SqliteStore.open(folder.resolve("records.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    index = LuceneIndex.inMemory(store);
    ClusterIds ids = new ClusterIds(new SecureRandom(), clock);
    projections =
        new ProjectionRunner(store, List.of(new UnionProjection(store, libraries, ids), index));
    projections.start();
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new ReaderHandler(
            new CatalogueSearch(index, store, libraries),
            TestSite.named("Liên Thông"),
            MissedSearches.none()));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void library(String code, String name, Map<String, String> attributes) {
    libraries.put(new Library(code, name, attributes));
  }

  /** Writes a record of a library and waits until it is in the union and its index. */
  void put(String library, String id, String... fields) {
    write(library, id, fields);
    catchUp();
  }

  /** Writes a record of a library; does not wait. */
  void write(String library, String id, String... fields) {
    List<Field> all = new ArrayList<>(List.of(ControlField.of("001", id)));
    for (String field : fields) {
      List<String> parts = new ArrayList<>();
      for (String part : field.substring(4).split("\\$")) {
        parts.add(part.substring(0, 1));
        parts.add(part.substring(1));
      }
      all.add(DataField.of(field.substring(0, 3), "  ", parts.toArray(String[]::new)));
    }
    MarcRecord record = new MarcRecord(Leader.BOOK, all);
    store.write(t ->
        t.apply(new RecordChange.Put(library, id, record, List.of(), List.of(Origin.ofFile(id)))));
  }

  /** Waits until all records are in the union and its index. */
  void catchUp() {
    while (!projections.awaitCaughtUp(A_WHILE)) {
      // Continues until the log is applied.
    }
    index.flush();
  }

  /** Returns the id of the union record of a record. */
  String union(String library, String id) {
    return new Clusters(store).of(new RecordRef(library, id)).orElseThrow();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<byte[]> file(String path, String... headers) {
    return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a form as a page of this server does. */
  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    List<String> all = new ArrayList<>(List.of("Sec-Fetch-Site", "same-origin"));
    all.addAll(List.of(headers));
    return postFrom(path, form, all.toArray(String[]::new));
  }

  /** Sends a form with nothing but these headers. */
  HttpResponse<String> postFrom(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      projections.close();
      index.close();
      store.close();
    }
  }
}
