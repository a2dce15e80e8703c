package org.lienthong.sru.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * The goal holds for the whole catalogue of {@link SampleBooks} and is judged only where all of it
 * is at hand: among few books each query has other neighbours. Prints the mean reciprocal rank of
 * the suite, and how many of the first three places are taken by records that belong there.
 */
class RelevanceSuiteTest {
  private static final String CATALOGUE = "mau";
  private static final double GOAL = 0.95;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private record Wanted(String query, Pattern meant) {}

  private record Result(Wanted wanted, double reciprocalRank, double ofThree, String first) {}

  @Test
  void peopleFindWhatTheyMean(@TempDir Path folder) throws IOException {
    assumeTrue(SampleBooks.listsArePresent(), "skipped: " + SampleBooks.MISSING);
    List<SampleBooks.Book> books = SampleBooks.all();
    List<Result> results = new ArrayList<>();
    try (SqliteStore store = SqliteStore.open(folder.resolve("r.db"), InstantSource.system());
        LuceneIndex index = LuceneIndex.inMemory(store)) {
      fill(store, index, books);
      for (Wanted wanted : suite()) {
        results.add(ask(wanted, store, index, books));
      }
    }
    assertThat(report(results, books.size())).isGreaterThanOrEqualTo(GOAL);
  }

  private static void fill(SqliteStore store, LuceneIndex index, List<SampleBooks.Book> books) {
    store.write(transaction -> {
      for (int i = 0; i < books.size(); i++) {
        transaction.apply(
            new RecordChange.Put(CATALOGUE, "b" + i, books.get(i).marc(), List.of(), List.of()));
      }
      return books.size();
    });
    while (index.catchUp(1_000) > 0) {
      // Goes on until the log is applied.
    }
    index.flush();
  }

  private static Result ask(
      Wanted wanted, SqliteStore store, LuceneIndex index, List<SampleBooks.Book> books) {
    CqlSearch search = Cql.parse("\"" + wanted.query() + "\"");
    ResultSet found = index.search(List.of(CATALOGUE), search.query(), List.of());
    List<String> lines = new ArrayList<>();
    for (StoredRecord record : store.byKeys(found.keys(0, 10))) {
      if (record != null) {
        lines.add(books.get(Integer.parseInt(record.id().substring(1))).line());
      }
    }
    List<Boolean> right = lines.stream().map(l -> wanted.meant().matcher(l).find()).toList();
    long meant = books.stream().filter(b -> wanted.meant().matcher(b.line()).find()).count();
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

  private static List<Wanted> suite() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/relevance/queries.tsv")).stream()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(l -> l.split("\t"))
        .map(p -> new Wanted(p[0], Pattern.compile(p[1], FLAGS)))
        .toList();
  }
}
