package org.lienthong.index.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.store.StoreException;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * A result set: the request, the state of the index in which it was made, and the end of its last
 * page, where the next page starts. The request is translated for Lucene again when records are
 * read beyond the first ones: its translation takes a hundred times as much memory. For any number
 * of threads.
 */
public final class LuceneResultSet implements ResultSet {
  /**
   * Records to read ahead: most clients read a few pages of ten, some the whole set in hundreds.
   */
  private static final int AHEAD = 30;

  /** Sets up to this size are counted while they are ranked; most of a larger one is not ranked. */
  private static final int COUNTED = 10_000;

  /** Octets of a set without its query: a page of a hundred records, and objects around it. */
  private static final long OWN_OCTETS = 1_500;

  private static final long[] NONE = {};

  private final Searchers searchers;
  private final boolean expensive;
  private final LuceneSearchRequest asked;
  private final long state;
  private final long size;
  private volatile @Nullable Stretch last;

  /**
   * Keys that were read together.
   *
   * @param start place of the first in the set
   * @param state the state of the index in which they were read
   * @param end the last of them, after which reading continues
   */
  record Stretch(
      long start,
      @SuppressWarnings("ArrayRecordComponent") long[] keys,
      long state,
      @Nullable ScoreDoc end) {
    boolean holds(long from, long count, long size) {
      return from >= start && Math.min(from + count, size) <= start + keys.length;
    }
  }

  /**
   * Searches.
   *
   * @param wanted the state of the index to search while it is kept; {@link SearchIndex#PRESENT}
   *     for the present one
   */
  public LuceneResultSet(
      Searchers searchers, ResultCache answers, LuceneSearchRequest asked, long wanted) {
    this.searchers = searchers;
    this.asked = asked;
    this.expensive = asked.isExpensive();
    try {
      boolean present = wanted == SearchIndex.PRESENT;
      First first = searchers.unlimited((_, now) -> answers.find(asked, present ? now : wanted));
      if (first == null) {
        Searchers.Work<First> work = (searcher, at) -> first(searcher, Search.of(asked), at);
        first = present ? searchers.now(expensive, work) : searchers.then(wanted, expensive, work);
        answers.put(asked, first);
      }
      this.size = first.size;
      this.state = first.stretch.state;
      this.last = first.stretch;
    } catch (IOException e) {
      throw broken(e);
    } catch (IndexSearcher.TooManyClauses _) {
      throw Diagnostic.TOO_MANY_BOOLEANS.about("> " + IndexLimits.LUCENE_CLAUSES).asException();
    }
  }

  /** The size of a set, and its first records. */
  record First(long size, Stretch stretch) {}

  private static First first(IndexSearcher searcher, Search search, long now) throws IOException {
    TopDocs top = top(searcher, search, null, AHEAD, COUNTED);
    boolean counted = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    long found = counted ? top.totalHits.value() : searcher.count(search.matching());
    return new First(found, stretch(searcher, 0, top.scoreDocs, now));
  }

  private static Stretch stretch(IndexSearcher searcher, long start, ScoreDoc[] page, long now)
      throws IOException {
    ScoreDoc end = page.length == 0 ? null : page[page.length - 1];
    return new Stretch(start, keys(searcher, page), now, end);
  }

  private static StoreException broken(IOException e) {
    return new StoreException("Chỉ mục hỏng | index failed: " + e.getMessage(), e);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long state() {
    return state;
  }

  /** The query is the searcher's, who counts it. */
  @Override
  public long octets() {
    return OWN_OCTETS;
  }

  @Override
  public long[] keys(long start, int count) {
    if (start < 0 || count < 0) {
      throw new IllegalArgumentException("records " + start + " + " + count);
    }
    int wanted = (int) Math.min(Math.min(count, IndexLimits.PAGE), size - start);
    if (wanted <= 0) {
      return NONE;
    }
    Stretch stretch = last;
    if (stretch == null || !stretch.holds(start, wanted, size)) {
      stretch = read(start, wanted, stretch);
      last = stretch;
    }
    int from = (int) (start - stretch.start());
    return Arrays.copyOfRange(stretch.keys(), from, Math.min(from + wanted, stretch.keys().length));
  }

  private Stretch read(long start, int count, @Nullable Stretch before) {
    try {
      Search search = Search.of(asked);
      return searchers.then(
          state,
          expensive,
          (searcher, now) -> {
            boolean goesOn =
                before != null
                    && before.end() != null
                    && before.state() == now
                    && before.start() + before.keys().length == start;
            ScoreDoc after = goesOn && before != null ? before.end() : null;
            long skipped = after == null ? start : 0;
            int needed = (int) Math.min(skipped + Math.max(count, AHEAD), Integer.MAX_VALUE - 8L);
            ScoreDoc[] found = top(searcher, search, after, needed, 1).scoreDocs;
            ScoreDoc[] page =
                Arrays.copyOfRange(found, (int) Math.min(skipped, found.length), found.length);
            return stretch(searcher, start, page, now);
          });
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Finds the first records of the set, or those after one, and counts up to {@code counted}. */
  private static TopDocs top(
      IndexSearcher searcher, Search search, @Nullable ScoreDoc after, int count, int counted)
      throws IOException {
    int most = Math.max(1, Math.min(count, searcher.getIndexReader().maxDoc()));
    if (search.sort() == null) {
      return searcher.search(
          search.ranked(), new TopScoreDocCollectorManager(most, after, counted));
    }
    return searcher.search(
        search.matching(),
        new TopFieldCollectorManager(
            search.sort().rewrite(searcher),
            most,
            (org.apache.lucene.search.FieldDoc) after,
            counted));
  }

  /** Reads the store keys segment by segment, as doc values can only be read forwards. */
  private static long[] keys(IndexSearcher searcher, ScoreDoc[] page) throws IOException {
    Integer[] order = new Integer[page.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(page[a].doc, page[b].doc));
    long[] keys = new long[page.length];
    LeafReaderContext leaf = null;
    NumericDocValues values = null;
    for (int place : order) {
      int doc = page[place].doc;
      if (leaf == null || values == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
        values = leaf.reader().getNumericDocValues(IndexNames.KEY);
      }
      if (values == null || !values.advanceExact(doc - leaf.docBase)) {
        throw new IllegalStateException("document without a key");
      }
      keys[place] = values.longValue();
    }
    return keys;
  }
}
