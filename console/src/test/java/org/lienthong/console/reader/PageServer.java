package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.http.ServedHandler;

/** The pages of a catalogue on a port of their own, and a browser's requests. */
class PageServer implements AutoCloseable {
  private final ServedHandler server;

  PageServer(TestCatalogue catalogue) {
    this(catalogue.search());
  }

  PageServer(CatalogueSearch search) {
    server = new ServedHandler(handler(search));
  }

  static ReaderHandler handler(CatalogueSearch search) {
    return new ReaderHandler(search, TestSite.named("Liên Thông"), MissedSearches.none());
  }

  String address() {
    return server.address();
  }

  HttpResponse<String> get(String path, String... headers) {
    return server.get(path, headers);
  }

  HttpResponse<byte[]> file(String path, String... headers) {
    return server.send(server.request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a request without a body. */
  HttpResponse<String> send(String method, String path) {
    return server.send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
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
    return server.send(
        server
            .request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    server.close();
  }
}
