package org.lienthong.benchmarks.sru;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Searches by SRU from many clients while something else goes on: {@code SearchPhases BASE_URL
 * CLIENTS} reads names of phases from the standard input, one a line, and prints for each what the
 * searches took until the next line; the last ends with the input. Two syllables of titles are
 * sought at a time, which differ from search to search.
 */
public final class SearchPhases {
  /** Syllables of the titles that {@code MemberCatalogues} makes up. */
  private static final List<String> SYLLABLES =
      List.of(
          "bang", "canh", "chao", "đông", "hung", "khôi", "lan", "miên", "ngân", "nhiên", "phung",
          "sơn", "thuyên", "trông", "vương", "xuyên", "rung", "rang", "tân", "mơn");

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final String base;
  private volatile @Nullable Phase phase;
  private volatile boolean ended;

  private SearchPhases(HttpClient client, String base) {
    this.client = client;
    this.base = base;
  }

  /** Times of one phase, in tenths of a millisecond. */
  private static final class Phase {
    private static final int UNIT_NANOS = 100_000;

    private final String name;
    private final long began = System.nanoTime();
    private final AtomicLongArray times =
        new AtomicLongArray((int) (DEADLINE.toNanos() / UNIT_NANOS) + 1);
    private final AtomicLong errors = new AtomicLong();

    Phase(String name) {
      this.name = name;
    }

    void add(long nanos, boolean good) {
      times.incrementAndGet((int) Math.min(nanos / UNIT_NANOS, times.length() - 1));
      if (!good) {
        errors.incrementAndGet();
      }
    }

    private long count() {
      long count = 0;
      for (int i = 0; i < times.length(); i++) {
        count += times.get(i);
      }
      return count;
    }

    private double milliseconds(double share, long count) {
      long rest = (long) (count * share);
      for (int i = 0; i < times.length(); i++) {
        rest -= times.get(i);
        if (rest < 0) {
          return (i + 1) / 10.0;
        }
      }
      return 0;
    }

    @Override
    public String toString() {
      double seconds = (System.nanoTime() - began) / 1e9;
      long count = count();
      return String.format(
          Locale.ROOT,
          "%-28s %7.1f s %9.0f searches/s   p50 %7.1f ms   p99 %7.1f ms   errors %d",
          name,
          seconds,
          count / seconds,
          milliseconds(0.50, count),
          milliseconds(0.99, count),
          errors.get());
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int clients = Integer.parseInt(arguments[1]);
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader phases = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      new SearchPhases(client, arguments[0]).run(clients, phases);
    }
  }

  private void run(int clients, BufferedReader phases) throws IOException, InterruptedException {
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      threads[i] = Thread.ofVirtual().start(() -> search(random));
    }
    for (String name = phases.readLine(); name != null; name = phases.readLine()) {
      show();
      phase = new Phase(name);
    }
    show();
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void show() {
    if (phase != null) {
      System.out.println(phase);
    }
  }

  private void search(Random random) {
    while (!ended) {
      String query = "dc.title = \"" + syllable(random) + "\" and dc.title = " + syllable(random);
      URI address =
          URI.create(
              base
                  + "?version=1.2&operation=searchRetrieve&maximumRecords=10&recordSchema=marcxml"
                  + "&query="
                  + URLEncoder.encode(query, UTF_8));
      Phase now = phase;
      long began = System.nanoTime();
      boolean good = answered(HttpRequest.newBuilder(address).timeout(DEADLINE).build());
      if (now != null) {
        now.add(System.nanoTime() - began, good);
      }
    }
  }

  private static String syllable(Random random) {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  private boolean answered(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return answer.statusCode() == 200
          && answer.body().contains("numberOfRecords")
          && !answer.body().contains("diagnostic");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
