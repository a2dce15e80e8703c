package org.lienthong.index.lucene.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.index.lucene.schema.IndexLimits;

/**
 * A cache of the first page and the count of recent searches. Many requests are the same: a class
 * looks for its textbook, a client asks for the count first and then for the records. An entry is
 * valid for one state of the index; the least recently used entry is evicted. For any number of
 * threads.
 */
public final class ResultCache {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<LuceneSearchRequest, LuceneResultSet.First> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<LuceneSearchRequest, LuceneResultSet.First> eldest) {
          return size() > IndexLimits.REMEMBERED;
        }
      };

  /** Returns the entry of a search in a state of the index; null when there is none. */
  LuceneResultSet.@Nullable First find(LuceneSearchRequest asked, long state) {
    LuceneResultSet.First first = asked.isShort() ? known(asked) : null;
    return first == null || first.stretch().state() != state ? null : first;
  }

  /** Adds an entry, when the search is short enough. */
  void put(LuceneSearchRequest asked, LuceneResultSet.First first) {
    if (asked.isShort()) {
      remember(asked, first);
    }
  }

  private LuceneResultSet.@Nullable First known(LuceneSearchRequest asked) {
    lock.lock();
    try {
      return known.get(asked);
    } finally {
      lock.unlock();
    }
  }

  private void remember(LuceneSearchRequest asked, LuceneResultSet.First first) {
    lock.lock();
    try {
      known.put(asked, first);
    } finally {
      lock.unlock();
    }
  }
}
