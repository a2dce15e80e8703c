package org.lienthong.index.lucene.match;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.ArrayUtil;

/** Intervals of one document, as pairs of a first and a last position. For one thread. */
final class Spans {
  private static final int FIRST = 8;
  private static final int START_SHIFT = 32;

  private long[] pairs = new long[FIRST];
  private int size;

  int size() {
    return size;
  }

  int start(int index) {
    return (int) (pairs[index] >>> START_SHIFT);
  }

  int end(int index) {
    return (int) pairs[index];
  }

  void clear() {
    size = 0;
  }

  /** Adds an interval of positions from 0. */
  void add(int start, int end) {
    pairs = ArrayUtil.grow(pairs, size + 1);
    pairs[size++] = ((long) start << START_SHIFT) | end;
  }

  /** Replaces all by those that an iterator still has in its document. */
  void readAll(IntervalIterator intervals) throws IOException {
    clear();
    for (int start = intervals.nextInterval();
        start != IntervalIterator.NO_MORE_INTERVALS;
        start = intervals.nextInterval()) {
      add(start, intervals.end());
    }
  }

  /**
   * Sorts them and keeps those that contain no other one, as every iterator of intervals must: then
   * both starts and ends increase.
   */
  void keepShortest() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      // Of one start, the first has the least end; an earlier one that reaches as far contains it.
      if (kept > 0 && start(kept - 1) == start(i)) {
        continue;
      }
      while (kept > 0 && end(kept - 1) >= end(i)) {
        kept--;
      }
      pairs[kept++] = pairs[i];
    }
    size = kept;
  }
}
