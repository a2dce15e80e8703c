package org.lienthong.benchmarks.sru;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the cost of a query in a small and in a large catalogue when it finds the same number of
 * records in both. The two servers run in one process and are asked in turn, round by round, so
 * that other load on the machine affects both alike. {@code SruCostBySize [SMALL LARGE [ROUNDS]]},
 * usually 100,000 and 1,000,000 records and 10 rounds.
 *
 * <p>A query is a GET of ten MARCXML records over loopback, one at a time. Its processor time is
 * that of the whole process, including the client, which is the same on both sides.
 */
public final class SruCostBySize {
  /** How often a query is asked in one round. */
  private static final int TIMES = 100;

  private static final int WARM_UP_ROUNDS = 3;

  private SruCostBySize() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws Exception {
    int small = arguments.length > 1 ? Integer.parseInt(arguments[0]) : 100_000;
    int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    Path folder = Files.createTempDirectory("sru-cost");
    try (ServedCatalogue one = ServedCatalogue.of(small, folder.resolve("small"));
        ServedCatalogue other = ServedCatalogue.of(large, folder.resolve("large"))) {
      measure(one, other, WARM_UP_ROUNDS);
      print(one, other, measure(one, other, rounds));
    } finally {
      ServedCatalogue.delete(folder);
    }
  }

  /** The costs of one query on both sides, one for each time that it was asked. */
  private record Comparison(RareQuery query, List<Cost> small, List<Cost> large) {}

  private static List<Comparison> measure(ServedCatalogue small, ServedCatalogue large, int rounds)
      throws Exception {
    List<Comparison> all = new ArrayList<>();
    for (RareQuery query : RareQuery.ALL) {
      List<Cost> inSmall = new ArrayList<>();
      List<Cost> inLarge = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        inSmall.add(Cost.of(small, query, TIMES));
        inLarge.add(Cost.of(large, query, TIMES));
      }
      all.add(new Comparison(query, inSmall, inLarge));
    }
    return all;
  }

  private static void print(ServedCatalogue small, ServedCatalogue large, List<Comparison> all) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %6s | %21s %6s | %21s %6s%n",
        "",
        "",
        "processor us/query",
        "",
        "clock us/query",
        "");
    System.out.printf(
        Locale.ROOT,
        "%-44s %6s | %10d %10d %6s | %10d %10d %6s%n",
        "query",
        "hits",
        small.size(),
        large.size(),
        "ratio",
        small.size(),
        large.size(),
        "ratio");
    for (Comparison one : all) {
      line(
          one.query().name(), one.query().hits(), Cost.typical(one.small), Cost.typical(one.large));
    }
    line(
        "all of them",
        0,
        Cost.sum(all.stream().map(c -> Cost.typical(c.small())).toList()),
        Cost.sum(all.stream().map(c -> Cost.typical(c.large())).toList()));
  }

  private static void line(String name, int hits, Cost small, Cost large) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %6d | %10.0f %10.0f %6.2f | %10.0f %10.0f %6.2f%n",
        name,
        hits,
        small.processor(),
        large.processor(),
        large.processor() / small.processor(),
        small.clock(),
        large.clock(),
        large.clock() / small.clock());
  }
}
