package org.lienthong.core.suggestion;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.ResultSet;

/**
 * A result set that was counted, and is searched when its records are read: of several suggestions
 * people see the records of one. For any number of threads.
 */
final class CountedSet implements ResultSet {
  private final long size;
  private final Supplier<ResultSet> search;
  private final ReentrantLock searching = new ReentrantLock();
  private @Nullable ResultSet found;

  CountedSet(long size, Supplier<ResultSet> search) {
    this.size = size;
    this.search = search;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long[] keys(long start, int count) {
    return found().keys(start, count);
  }

  private ResultSet found() {
    searching.lock();
    try {
      ResultSet set = found;
      if (set == null) {
        set = search.get();
        found = set;
      }
      return set;
    } finally {
      searching.unlock();
    }
  }
}
