package org.lienthong.console.api;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.http.ServedHandler;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.Explanations;
import org.lienthong.union.ReviewQueue;

/** The JSON interface over a small union, on its own port. */
final class TestConsole implements AutoCloseable {
  private final TestCatalogue catalogue;
  private final Accounts accounts;
  private final ServedHandler server;

  TestConsole(Path folder) {
    catalogue = new TestCatalogue(folder);
    accounts = new Accounts(catalogue.store(), new SecureRandom());
    server =
        new ServedHandler(
            new ReviewHandler(
                new ReviewServices(
                    catalogue.store(),
                    new Clusters(catalogue.store()),
                    new ReviewQueue(catalogue.store()),
                    new Explanations(catalogue.store()),
                    decisions(),
                    new Logins(accounts, InstantSource.system()))));
  }

  int port() {
    return URI.create(server.address()).getPort();
  }

  Accounts accounts() {
    return accounts;
  }

  Decisions decisions() {
    return catalogue.decisions();
  }

  /** Writes a record of a library, which is registered if needed; does not wait. */
  void put(String library, String id, String... fields) {
    if (catalogue.libraries().find(library).isEmpty()) {
      catalogue.library(library, "Thư viện " + library);
    }
    catalogue.put(library, id, fields);
  }

  /** Lets the union apply all of the log. */
  void catchUp() {
    catalogue.catchUp();
  }

  @Override
  public void close() {
    server.close();
    catalogue.close();
  }
}
