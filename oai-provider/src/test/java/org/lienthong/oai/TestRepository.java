package org.lienthong.oai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.http.Compression;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A data provider on 127.0.0.1 over a store in a file. */
final class TestRepository implements AutoCloseable {
  private final Path folder;
  private final InstantSource clock;
  private final OaiSettings settings;
  private final int concurrent;
  private final HorizonWaiter.Sleeper sleeper;
  private final UnaryOperator<Handler> around;
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;
  private ServerConnector connector;
  SqliteStore store;
  StoredLibraries libraries;

  TestRepository(Path folder, InstantSource clock, OaiSettings settings) {
    this(folder, clock, settings, OaiLimits.MAX_CONCURRENT, Thread::sleep);
  }

  /** Makes one that waits for the end of a second by turning its clock on. */
  static TestRepository on(Path folder, SetClock clock, OaiSettings settings) {
    return new TestRepository(folder, clock, settings, OaiLimits.MAX_CONCURRENT, clock::advance);
  }

  TestRepository(
      Path folder,
      InstantSource clock,
      OaiSettings settings,
      int concurrent,
      HorizonWaiter.Sleeper sleeper) {
    this(folder, clock, settings, concurrent, sleeper, UnaryOperator.identity());
  }

  /** Makes one with a handler around that of the provider. */
  TestRepository(
      Path folder,
      InstantSource clock,
      OaiSettings settings,
      int concurrent,
      HorizonWaiter.Sleeper sleeper,
      UnaryOperator<Handler> around) {
    this.folder = folder;
    this.clock = clock;
    this.settings = settings;
    this.concurrent = concurrent;
    this.sleeper = sleeper;
    this.around = around;
    store = SqliteStore.open(folder.resolve("store.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    server = new Server(threads());
    connector = new ServerConnector(server);
    start();
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(16);
    pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return pool;
  }

  private void start() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        around.apply(
            Compression.around(
                new OaiHandler(
                    libraries, store, settings, clock, concurrent, new HorizonWaiter(sleeper)))));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the server and starts another one on the same data, on another port. */
  void restart() {
    close();
    store = SqliteStore.open(folder.resolve("store.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    server = new Server(threads());
    connector = new ServerConnector(server);
    start();
  }

  String url(String pathAndQuery) {
    return "http://127.0.0.1:" + connector.getLocalPort() + pathAndQuery;
  }

  int port() {
    return connector.getLocalPort();
  }

  void addLibrary(String code, String name, Map<String, String> attributes) {
    libraries.put(new Library(code, name, attributes));
  }

  /** Writes one record with these sets in a commit of its own. */
  void putIn(String catalogue, String id, MarcRecord record, List<String> sets) {
    store.write(t -> t.apply(new RecordChange.Put(catalogue, id, record, sets, List.of())));
  }

  /** Writes one record in a commit of its own. */
  void put(String catalogue, String id, MarcRecord record, Origin... origins) {
    store.write(transaction ->
        transaction.apply(
            new RecordChange.Put(
                catalogue, id, record, setsOf(catalogue, record), List.of(origins))));
  }

  List<String> setsOf(String catalogue, MarcRecord record) {
    return RecordSets.of(record, libraries.find(catalogue).stream().toList());
  }

  void delete(String catalogue, String id) {
    store.write(t -> t.apply(new RecordChange.Delete(catalogue, id, null, null)));
  }

  static MarcRecord book(String id, String title) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", id));
    fields.add(DataField.of("245", "00", "a", title));
    return new MarcRecord(Leader.BOOK, fields);
  }

  static MarcRecord with(MarcRecord record, Field... more) {
    List<Field> fields = new ArrayList<>(record.fields());
    fields.addAll(List.of(more));
    return new MarcRecord(record.leader(), fields);
  }

  HttpResponse<byte[]> ask(String method, String pathAndQuery, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(pathAndQuery)))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the body of a GET. */
  String get(String pathAndQuery) {
    return new String(ask("GET", pathAndQuery, "").body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    store.close();
  }
}
