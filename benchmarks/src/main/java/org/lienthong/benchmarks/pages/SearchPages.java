package org.lienthong.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/**
 * What people type, from many clients at a time: {@code SearchPages BASE CLIENTS SECONDS FILE}
 * takes the queries of a relevance suite (first column of FILE) and asks in turn for pages of
 * results without filters, for pages with one to three filters, an order or a second page, both
 * once a second from each client and without a pause, and by SRU for the same records with the
 * facets that VuFind shows; it prints what each took.
 */
public final class SearchPages {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** A class of pupils, each of whom opens a page in a second. */
  private static final Duration EACH_SECOND = Duration.ofSeconds(1);

  /** As fast as the answers come: the most that the server can do. */
  private static final Duration AT_ONCE = Duration.ZERO;

  private static final List<String> SUBJECTS = List.of("material=book", "language=vie");
  private static final List<String> ORDERS = List.of("newest", "title", "author");

  /**
   * As VuFind's list of facets beside its results: library, kind, author, language, subject, year.
   */
  private static final String FACETS =
      "&facetLimit="
          + encoded(
              "20:lt.library,20:lt.material,20:dc.creator,20:dc.language,20:dc.subject,20:dc.date");

  private final HttpClient client;
  private final String base;
  private final List<String> queries;
  private final int clients;
  private final long nanoseconds;

  private SearchPages(
      HttpClient client, String base, List<String> queries, int clients, Duration time) {
    this.client = client;
    this.base = base;
    this.queries = queries;
    this.clients = clients;
    this.nanoseconds = time.toNanos();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> queries;
    try (var lines = Files.lines(Path.of(arguments[3]), UTF_8)) {
      queries =
          lines
              .filter(line -> line.contains("\t") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('\t')))
              .toList();
    }
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var load =
          new SearchPages(client, arguments[0], queries, Integer.parseInt(arguments[1]), time);
      load.measure("warming up", SearchPages::narrowed, AT_ONCE);
      load.measure("pages, one a second each", SearchPages::plain, EACH_SECOND);
      load.measure("with filters, the same", SearchPages::narrowed, EACH_SECOND);
      load.measure("pages without a pause", SearchPages::plain, AT_ONCE);
      load.measure("pages with filters", SearchPages::narrowed, AT_ONCE);
      load.measure("SRU with facets", SearchPages::facets, AT_ONCE);
    }
  }

  private void measure(String what, BiFunction<String, Random, String> path, Duration interval)
      throws InterruptedException {
    Times times = new Times();
    long end = System.nanoTime() + nanoseconds;
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      Random random = new Random(what.hashCode() * 31L + i);
      threads[i] = Thread.ofVirtual().start(() -> ask(end, random, path, interval, times));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(times.line(what, nanoseconds / 1e9));
  }

  /** Asks once in each interval; an answer that is late makes the ones after it late too. */
  private void ask(
      long end,
      Random random,
      BiFunction<String, Random, String> path,
      Duration interval,
      Times times) {
    long due = System.nanoTime() + (long) (random.nextDouble() * interval.toNanos());
    while (due < end && System.nanoTime() < end) {
      LockSupport.parkNanos(due - System.nanoTime());
      String typed = queries.get(random.nextInt(queries.size()));
      URI address = URI.create(base + path.apply(typed, random));
      long began = interval.isZero() ? System.nanoTime() : due;
      boolean good = answered(HttpRequest.newBuilder(address).timeout(DEADLINE).build());
      times.add(System.nanoTime() - began, good);
      due += interval.toNanos();
    }
  }

  private static String plain(String typed, Random random) {
    // An open word after the typed ones, so that hardly any answer is remembered.
    return "/search?q="
        + encoded(random.nextInt(3) == 0 ? typed + " " + random.nextInt(13) : typed);
  }

  private static String narrowed(String typed, Random random) {
    StringBuilder out = new StringBuilder("/search?q=").append(encoded(typed));
    out.append("&library=").append(SchoolUnion.library(random.nextInt(SchoolUnion.LIBRARIES)));
    if (random.nextBoolean()) {
      out.append("&grade=").append(1 + random.nextInt(12));
    }
    if (random.nextBoolean()) {
      out.append('&').append(SUBJECTS.get(random.nextInt(SUBJECTS.size())));
    }
    if (random.nextInt(4) == 0) {
      out.append("&sort=").append(ORDERS.get(random.nextInt(ORDERS.size())));
    }
    if (random.nextInt(8) == 0) {
      out.append("&page=2");
    }
    return out.toString();
  }

  private static String facets(String typed, Random random) {
    String library = SchoolUnion.library(random.nextInt(SchoolUnion.LIBRARIES));
    String words = typed.replaceAll("[\"\\\\]", " ").strip();
    String query = "cql.anyIndexes all \"" + words + "\" and lt.library = " + library;
    return "/sru?version=2.0&maximumRecords=20&recordXMLEscaping=xml&query="
        + encoded(query)
        + FACETS;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private boolean answered(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return answer.statusCode() == 200 && !answer.body().contains("diagnostic/");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
