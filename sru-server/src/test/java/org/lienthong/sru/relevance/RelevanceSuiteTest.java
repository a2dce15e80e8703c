package org.lienthong.sru.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.sru.relevance.SampleCatalogue.Wanted;

/**
 * The goal holds for the whole catalogue of {@link SampleBooks} and is judged only where all of it
 * is at hand: among few books each query has other neighbours. Prints the mean reciprocal rank of
 * the suite, and how many of the first three places are taken by records that belong there.
 */
class RelevanceSuiteTest {
  private static final double GOAL = 0.95;

  /** Share of the queries whose first record is one that is meant. */
  private static final double FIRST_RIGHT = 0.97;

  private record Result(Wanted wanted, double reciprocalRank, double ofThree, String first) {}

  @Test
  void peopleFindWhatTheyMean(@TempDir Path folder) throws IOException {
    assumeTrue(SampleBooks.listsArePresent(), "skipped: " + SampleBooks.MISSING);
    List<Result> results = new ArrayList<>();
    try (SampleCatalogue catalogue = new SampleCatalogue(folder)) {
      for (Wanted wanted : SampleCatalogue.suite("queries.tsv")) {
        results.add(ask(wanted, catalogue));
      }
      assertThat(report(results, catalogue.books().size())).isGreaterThanOrEqualTo(GOAL);
    }
    long first = results.stream().filter(r -> r.reciprocalRank() == 1).count();
    assertThat(first / (double) results.size()).isGreaterThanOrEqualTo(FIRST_RIGHT);
  }

  private static Result ask(Wanted wanted, SampleCatalogue catalogue) {
    CqlSearch search = Cql.parse("\"" + wanted.query() + "\"");
    ResultSet found =
        catalogue.index().search(List.of(SampleCatalogue.CODE), search.query(), List.of());
    List<String> lines = catalogue.lines(found, 10);
    List<Boolean> right = lines.stream().map(l -> wanted.meant().matcher(l).find()).toList();
    long meant =
        catalogue.books().stream().filter(b -> wanted.meant().matcher(b.line()).find()).count();
    double places = Math.clamp(meant, 1, 3);
    long taken = right.stream().limit((long) places).filter(r -> r).count();
    double rank = right.contains(true) ? 1.0 / (right.indexOf(true) + 1) : 0;
    return new Result(wanted, rank, taken / places, lines.isEmpty() ? "" : lines.getFirst());
  }

  private static double report(List<Result> results, int books) {
    double rank = results.stream().mapToDouble(Result::reciprocalRank).average().orElse(0);
    double three = results.stream().mapToDouble(Result::ofThree).average().orElse(0);
    StringBuilder out = new StringBuilder();
    results.stream()
        .filter(r -> r.reciprocalRank() < 1 || r.ofThree() < 1)
        .forEach(r ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%.2f %.2f  %-32s first: %s%n",
                    r.reciprocalRank(),
                    r.ofThree(),
                    r.wanted().query(),
                    r.first())));
    out.append(
        String.format(
            Locale.ROOT,
            "%d queries, %d books: mean reciprocal rank %.3f, first three right %.3f",
            results.size(),
            books,
            rank,
            three));
    System.getLogger(RelevanceSuiteTest.class.getName())
        .log(System.Logger.Level.INFO, out.toString());
    return rank;
  }
}
