package org.lienthong.benchmarks.suggestion;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.suggestion.SuggestedAnswer;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.store.sqlite.SqliteStore;

/**
 * Measures suggestions: {@code SuggestionBenchmark RECORDS [TEXTS [FOLDER]]} indexes made-up books
 * (or opens the folder, where an earlier run indexed as many) and types the titles of some of them
 * in each of the ways of {@link TypedTitle}, in turn. For each way it prints the median and the
 * 99th percentile of the time of an answer (by the clock, and of processor, which other load on the
 * machine affects less), and the share of titles that were among the first three records. No text
 * is typed twice; a fifth of the texts are typed before, to warm up.
 */
public final class SuggestionBenchmark {
  private static final String LIBRARY = "BENCH";
  private static final int TEXTS = 200;
  private static final int SHOWN = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final RecordStore store;
  private final LuceneIndex index;
  private final int records;
  private final int texts;

  private SuggestionBenchmark(RecordStore store, LuceneIndex index, int records, int texts) {
    this.store = store;
    this.index = index;
    this.records = records;
    this.texts = texts;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    int records = Integer.parseInt(arguments[0]);
    int texts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TEXTS;
    Path folder =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("suggestions");
    try (SqliteStore store = SqliteStore.open(folder.resolve("r.db"), InstantSource.system());
        LuceneIndex index =
            new LuceneIndex(folder.resolve("index"), store, () -> false, InstantSource.system())) {
      if (store.lastSeq() == 0) {
        SchoolBooks.fill(store, LIBRARY, records);
      }
      while (index.catchUp(StoreLimits.BATCH) > 0) {
        // until the log is applied
      }
      index.flush();
      index.tidy();
      SuggestionBenchmark benchmark = new SuggestionBenchmark(store, index, records, texts);
      benchmark.measure(texts / 5, 1, false);
      benchmark.measure(texts, 2, true);
    }
  }

  /** The times of one way to type. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Times(long[] clock, long[] processor, int[] right) {
    static Times of(int texts) {
      return new Times(new long[texts], new long[texts], new int[1]);
    }

    static String milliseconds(long[] times) {
      long[] sorted = times.clone();
      Arrays.sort(sorted);
      return String.format(
          Locale.ROOT,
          "p50 %6.1f  p99 %6.1f",
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length * 99 / 100] / 1e6);
    }
  }

  private void measure(int count, long seed, boolean told) {
    TypedTitle[] ways = TypedTitle.values();
    List<Times> times = Arrays.stream(ways).map(_ -> Times.of(count)).toList();
    Random random = new Random(seed);
    for (int n = 0; n < count; n++) {
      for (int way = 0; way < ways.length; way++) {
        TypedBook book = SchoolBooks.book(random.nextInt(records));
        measure(book, ways[way].of(book, random), times.get(way), n);
      }
    }
    for (int way = 0; told && way < ways.length; way++) {
      Times all = times.get(way);
      System.out.printf(
          Locale.ROOT,
          "%-18s ms: %s   of processor: %s   right %.2f%n",
          ways[way],
          Times.milliseconds(all.clock()),
          Times.milliseconds(all.processor()),
          all.right()[0] / (double) texts);
    }
  }

  private void measure(TypedBook book, String typed, Times times, int n) {
    long clock = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    SuggestedAnswer answer =
        new Suggestions(index).answer(List.of(LIBRARY), AccessPoint.ANY, typed);
    ResultSet shown = answer.shown();
    long[] keys = shown.keys(0, SHOWN);
    times.processor()[n] = THREADS.getCurrentThreadCpuTime() - processor;
    times.clock()[n] = System.nanoTime() - clock;
    String wanted = TypedTitle.compared(book.title());
    boolean right =
        store.byKeys(keys).stream()
            .map(found -> Objects.requireNonNull(found).marc().first("245", 'a').orElse(""))
            .anyMatch(title -> TypedTitle.compared(title).equals(wanted));
    times.right()[0] += right ? 1 : 0;
    if (!right && Boolean.getBoolean("lienthong.missed")) {
      System.out.println(typed + " | " + book.title() + " | " + answer.suggestions());
    }
  }
}
