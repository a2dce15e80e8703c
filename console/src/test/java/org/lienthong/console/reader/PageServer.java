package org.lienthong.console.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.search.TestCatalogue;

/** The pages of a catalogue on a port of their own. */
final class PageServer implements AutoCloseable {
  private final Server server = new Server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  PageServer(TestCatalogue catalogue) {
    this(catalogue.search());
  }

  PageServer(CatalogueSearch search) {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new ReaderHandler(search, TestSite.named("Liên Thông"), MissedSearches.none()));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    address = "http://127.0.0.1:" + connector.getLocalPort();
  }

  /**
   * Asks for a page; redirections are not followed.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> answer(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
