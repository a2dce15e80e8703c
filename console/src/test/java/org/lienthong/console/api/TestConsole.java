package org.lienthong.console.api;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.Explanations;
import org.lienthong.union.ReviewQueue;
import org.lienthong.union.UnionProjection;

/** The JSON interface over a small union, on its own port. */
final class TestConsole implements AutoCloseable {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final SqliteStore store;
  private final StoredLibraries libraries;
  private final ProjectionRunner projections;
  private final Accounts accounts;
  private final Decisions decisions;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  TestConsole(Path folder) {
    InstantSource clock = InstantSource.system();
    ClusterIds ids = new ClusterIds(new SecureRandom(), clock);
    store = SqliteStore.open(folder.resolve("records.db"), clock);
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    projections = new ProjectionRunner(store, List.of(new UnionProjection(store, libraries, ids)));
    projections.start();
    accounts = new Accounts(store, new SecureRandom());
    decisions = new Decisions(store, libraries, clock, ids);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new ReviewHandler(
            new ReviewServices(
                store,
                new Clusters(store),
                new ReviewQueue(store),
                new Explanations(store),
                decisions,
                new Logins(accounts, clock))));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  Accounts accounts() {
    return accounts;
  }

  Decisions decisions() {
    return decisions;
  }

  /** Writes a record of a library, which is registered if needed; does not wait. */
  void put(String library, String id, String... fields) {
    if (libraries.find(library).isEmpty()) {
      libraries.put(new Library(library, "Thư viện " + library, Map.of()));
    }
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

  /** Waits until the union has applied all of the log. */
  void catchUp() {
    while (!projections.awaitCaughtUp(A_WHILE)) {
      // Continues until the log is applied.
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      projections.close();
      store.close();
    }
  }
}
