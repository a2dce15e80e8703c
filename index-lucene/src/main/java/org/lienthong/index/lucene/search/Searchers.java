package org.lienthong.index.lucene.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.lienthong.index.lucene.effort.Effort;
import org.lienthong.index.lucene.effort.LimitedSearcher;
import org.lienthong.index.lucene.effort.Permits;
import org.lienthong.index.lucene.schema.IndexSchema;

/** Provides searchers: the current one, and those that result sets were made with. */
public final class Searchers implements AutoCloseable {
  /** As long as people use one result set; older states of the index keep files on disk. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** Longest time between refreshes during an import: each makes a segment, which costs merging. */
  private static final Duration REFRESH = Duration.ofSeconds(30);

  /**
   * The time between refreshes, as a multiple of the last one's duration. A single record becomes
   * visible at once; in a stream of records, refreshes take a twentieth of the time.
   */
  private static final int COSTS_BETWEEN = 20;

  private final Permits permits;
  private volatile Generation generation;
  private long refreshed = System.nanoTime();
  private long cost;

  /**
   * The searchers of one writer. A state is its number and the version of the index, which another
   * writer may use again for something else.
   */
  private record Generation(long number, SearcherManager present, SearcherLifetimeManager past) {
    private static final int VERSION_BITS = 40;

    static Generation of(long number, IndexWriter writer) throws IOException {
      return new Generation(
          number,
          new SearcherManager(writer, new RankingSearchers()),
          new SearcherLifetimeManager());
    }

    long state(IndexSearcher searcher) throws IOException {
      return number << VERSION_BITS | past.record(searcher);
    }

    boolean made(long state) {
      return state >>> VERSION_BITS == number;
    }

    @Nullable IndexSearcher acquire(long state) {
      return past.acquire(state & (1L << VERSION_BITS) - 1);
    }

    void close() throws IOException {
      present.close();
      past.close();
    }
  }

  /** Searches what a writer has written. */
  public Searchers(IndexWriter writer, Permits permits) throws IOException {
    this.permits = permits;
    this.generation = Generation.of(1, writer);
  }

  /** Reads from now on what another writer has written. */
  public void read(IndexWriter writer) throws IOException {
    Generation before = generation;
    generation = Generation.of(before.number() + 1, writer);
    before.close();
  }

  /**
   * Makes searchers that rank as the schema says. What the writer stores of a text is only its
   * length: the weights of BM25 are applied when searching.
   */
  private static final class RankingSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(IndexSchema.SIMILARITY);
      return searcher;
    }
  }

  /** Work with a searcher. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Runs it. */
    T with(IndexSearcher searcher, long state) throws IOException;
  }

  /**
   * Runs work with the current searcher; {@code state} identifies it later.
   *
   * @param expensive whether the work is known to cost much
   * @throws org.lienthong.core.diagnostic.RefusedException when it takes too long, or too much is
   *     to be done already
   */
  public <T extends @Nullable Object> T now(boolean expensive, Work<T> work) throws IOException {
    try (Effort effort = permits.begin(expensive)) {
      return unlimited(
          (searcher, state) -> work.with(LimitedSearcher.of(searcher, effort, expensive), state));
    }
  }

  /** Runs work that costs nothing with the current searcher. */
  @SuppressWarnings("ReferenceEquality") // only another object is another generation
  <T extends @Nullable Object> T unlimited(Work<T> work) throws IOException {
    Generation current = generation;
    IndexSearcher searcher;
    try {
      searcher = current.present().acquire();
    } catch (AlreadyClosedException e) {
      if (current == generation) {
        throw e;
      }
      return unlimited(work);
    }
    try {
      return work.with(searcher, current.state(searcher));
    } finally {
      current.present().release(searcher);
    }
  }

  /**
   * Runs work with the searcher of a state, or with the current one when that was released.
   *
   * @param expensive whether the work is known to cost much
   */
  <T extends @Nullable Object> T then(long state, boolean expensive, Work<T> work)
      throws IOException {
    Generation current = generation;
    IndexSearcher searcher = current.made(state) ? current.acquire(state) : null;
    if (searcher == null) {
      return now(expensive, work);
    }
    try (Effort effort = permits.begin(expensive)) {
      return work.with(LimitedSearcher.of(searcher, effort, expensive), state);
    } finally {
      current.past().release(searcher);
    }
  }

  /**
   * Makes written documents visible, when enough time has passed.
   *
   * @param caughtUp whether no more changes are known to follow
   */
  public void refreshInTime(boolean caughtUp) throws IOException {
    long between = REFRESH.toNanos();
    if (caughtUp) {
      between = Math.min(between, cost * COSTS_BETWEEN);
    }
    if (System.nanoTime() - refreshed >= between) {
      refresh();
    }
  }

  /** Makes written documents visible. */
  public void refresh() throws IOException {
    long start = System.nanoTime();
    generation.present().maybeRefreshBlocking();
    generation.past().prune(new SearcherLifetimeManager.PruneByAge(KEPT.toSeconds()));
    refreshed = System.nanoTime();
    cost = refreshed - start;
  }

  @Override
  public void close() throws IOException {
    generation.close();
  }
}
