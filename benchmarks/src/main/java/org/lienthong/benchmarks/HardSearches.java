package org.lienthong.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.rpn.Pqf;

/**
 * Measures what honest clients notice of searches that are made to be expensive, four at a time.
 * {@code HardSearches HTTP_PORT Z3950_PORT DATABASE WORDS.pqf SECONDS}, where the words are those
 * of {@link TitleQueries}.
 */
public final class HardSearches {
  private static final int ATTACKERS = 4;
  private static final int HONEST = 4;
  private static final int MASKS = 40;
  private static final int NEAR = 20;
  private static final int FREQUENT = 60;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String sru;
  private final Target z3950;
  private final List<String> words;
  private final List<String> beginnings;
  private final long seconds;

  private HardSearches(String[] arguments) throws IOException {
    sru = "http://127.0.0.1:" + arguments[0] + "/sru/" + arguments[2];
    z3950 = Target.parse("127.0.0.1:" + arguments[1] + "/" + arguments[2]);
    words =
        Files.readAllLines(Path.of(arguments[3])).stream()
            .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
            .toList();
    beginnings =
        words.stream()
            .collect(Collectors.groupingBy(word -> word.substring(0, 2), Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(FREQUENT)
            .toList();
    seconds = Long.parseLong(arguments[4]);
  }

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    HardSearches run = new HardSearches(arguments);
    System.out.printf(
        Locale.ROOT,
        "%-34s %-10s %8s %9s %9s %9s%n",
        "attack",
        "client",
        "answers",
        "p50 ms",
        "p99 ms",
        "max ms");
    run.measure("(warm-up)", null);
    run.measure("none", null);
    run.measure(MASKS + " masked words", run.by(run::masks));
    run.measure(MASKS + " words masked at both ends", run.by(run::innerMasks));
    run.measure(NEAR + " words near each other", run.by(random -> run.near(random, false)));
    run.measure(
        NEAR + " times the same word near itself", run.by(random -> run.near(random, true)));
    run.measure("all of them, by Z39.50", run::hardZ3950);
  }

  /** Makes an expensive query; never the same twice, since answers are remembered. */
  @FunctionalInterface
  private interface Attack {
    String query(Random random);
  }

  private Asking by(Attack attack) {
    return random -> search(attack.query(random));
  }

  private String masks(Random random) {
    return mask(random, "", "*");
  }

  private String innerMasks(Random random) {
    return mask(random, "*", "*");
  }

  private String mask(Random random, String before, String after) {
    return some(beginnings, MASKS, random).stream()
        .map(letters -> "cql.anywhere=\"" + before + letters + after + "\"")
        .collect(Collectors.joining(" or "));
  }

  private String near(Random random, boolean same) {
    List<String> chosen = some(words.subList(0, Math.min(FREQUENT, words.size())), NEAR, random);
    return chosen.stream()
        .map(word -> "cql.anywhere=" + (same ? chosen.getFirst() : word))
        .collect(
            Collectors.joining(" prox/unit=word/distance<=" + (5 + random.nextInt(500)) + " "));
  }

  private static List<String> some(List<String> all, int count, Random random) {
    List<String> out = new ArrayList<>(all);
    java.util.Collections.shuffle(out, random);
    return out.subList(0, Math.min(count, out.size()));
  }

  private void measure(String name, @Nullable Asking attack) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    Times hard = new Times();
    Times ofSru = new Times();
    Times ofZ3950 = new Times();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < HONEST; i++) {
      threads.add(start(i, end, ofSru, this::honest));
      threads.add(start(i + HONEST, end, ofZ3950, this::honestZ3950));
    }
    for (int i = 0; attack != null && i < ATTACKERS; i++) {
      threads.add(start(i + 1_000, end, hard, attack));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(ofSru.line(name, "SRU"));
    System.out.println(ofZ3950.line("", "Z39.50"));
    if (attack != null) {
      System.out.println(hard.line("", "attack"));
    }
  }

  /** One request; says whether it was answered without a diagnostic. */
  @FunctionalInterface
  private interface Asking {
    boolean ask(Random random) throws IOException, InterruptedException;
  }

  private static Thread start(int seed, long end, Times times, Asking asking) {
    Random random = new Random(seed + end);
    return Thread.ofPlatform()
        .start(() -> {
          while (System.nanoTime() < end) {
            long start = System.nanoTime();
            boolean good;
            try {
              good = asking.ask(random);
            } catch (IOException | RuntimeException e) {
              good = false;
            } catch (InterruptedException e) {
              return;
            }
            times.add(System.nanoTime() - start, good);
          }
        });
  }

  private boolean honest(Random random) throws IOException, InterruptedException {
    return search("dc.title=" + words.get(random.nextInt(words.size())));
  }

  private boolean search(String query) throws IOException, InterruptedException {
    String address =
        sru
            + "?version=1.2&operation=searchRetrieve&maximumRecords=10&query="
            + URLEncoder.encode(query, UTF_8);
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
    String answer = http.send(request, BodyHandlers.ofString(UTF_8)).body();
    return answer.contains("<numberOfRecords>") && !answer.contains("diagnostic");
  }

  private boolean honestZ3950(Random random) throws IOException {
    return searchZ3950("@attr 1=4 " + words.get(random.nextInt(words.size())));
  }

  private boolean hardZ3950(Random random) throws IOException {
    List<String> masks =
        some(beginnings, MASKS, random).stream()
            .map(l -> "@attr 1=1016 @attr 5=1 " + l + " ")
            .toList();
    return searchZ3950("@or ".repeat(masks.size() - 1) + String.join("", masks));
  }

  private boolean searchZ3950(String query) throws IOException {
    try (Z3950Client client = Z3950Client.connect(z3950)) {
      client.search(Pqf.parse(query));
      return true;
    }
  }

  /** Times of requests of one kind. Thread-safe. */
  private static final class Times {
    private final List<Long> nanos = new ArrayList<>();
    private int refused;

    synchronized void add(long time, boolean good) {
      nanos.add(time);
      refused += good ? 0 : 1;
    }

    synchronized String line(String attack, String client) {
      List<Long> sorted = nanos.stream().sorted().toList();
      String line =
          String.format(
              Locale.ROOT,
              "%-34s %-10s %8d %9.1f %9.1f %9.1f",
              attack,
              client,
              sorted.size(),
              at(sorted, 0.5),
              at(sorted, 0.99),
              at(sorted, 1));
      return refused == 0 ? line : line + "   refused or failed: " + refused;
    }

    private static double at(List<Long> sorted, double part) {
      return sorted.isEmpty()
          ? 0
          : sorted.get((int) Math.min(sorted.size() - 1L, (long) (part * sorted.size()))) / 1e6;
    }
  }
}
