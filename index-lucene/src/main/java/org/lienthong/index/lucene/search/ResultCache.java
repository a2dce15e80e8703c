package org.lienthong.index.lucene.search;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.StateCache;
import org.lienthong.index.lucene.schema.IndexLimits;

/**
 * A cache of the first page and the count of recent searches. Many requests are the same: a class
 * looks for its textbook, a client asks for the count first and then for the records. For any
 * number of threads.
 */
public final class ResultCache {
  private final StateCache<LuceneSearchRequest, LuceneResultSet.First> known =
      new StateCache<>(IndexLimits.REMEMBERED);

  /** Returns the entry of a search in a state of the index; null when there is none. */
  LuceneResultSet.@Nullable First find(LuceneSearchRequest asked, long state) {
    return asked.isShort() ? known.find(asked, state) : null;
  }

  /** Adds an entry, when the search is short enough. */
  void put(LuceneSearchRequest asked, LuceneResultSet.First first) {
    if (asked.isShort()) {
      known.put(asked, first.stretch().state(), first);
    }
  }
}
