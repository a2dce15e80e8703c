package org.lienthong.index.lucene.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
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

  private final SearcherManager present;
  private final SearcherLifetimeManager past = new SearcherLifetimeManager();
  private long refreshed = System.nanoTime();
  private long cost;

  private Searchers(SearcherManager present) {
    this.present = present;
  }

  /** Provides searchers of the documents that {@code writer} has written. */
  public static Searchers of(IndexWriter writer) throws IOException {
    return new Searchers(new SearcherManager(writer, new RankingSearchers()));
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
  public interface Work<T> {
    /** Runs it. */
    T with(IndexSearcher searcher, long state) throws IOException;
  }

  /** Runs work with the current searcher; {@code state} identifies it later. */
  public <T> T now(Work<T> work) throws IOException {
    IndexSearcher searcher = present.acquire();
    try {
      return work.with(searcher, past.record(searcher));
    } finally {
      present.release(searcher);
    }
  }

  /** Runs work with the searcher of a state, or with the current one when that was released. */
  <T> T then(long state, Work<T> work) throws IOException {
    @Nullable IndexSearcher searcher = past.acquire(state);
    if (searcher == null) {
      return now(work);
    }
    try {
      return work.with(searcher, state);
    } finally {
      past.release(searcher);
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
    present.maybeRefreshBlocking();
    past.prune(new SearcherLifetimeManager.PruneByAge(KEPT.toSeconds()));
    refreshed = System.nanoTime();
    cost = refreshed - start;
  }

  @Override
  public void close() throws IOException {
    present.close();
    past.close();
  }
}
