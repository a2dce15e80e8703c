package org.lienthong.z3950.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.PresentRequest.Range;

/** The records of some ranges of a set, fetched a few at a time. For one thread. */
final class RecordStream implements Iterator<NamePlusRecord> {
  /** Records fetched at a time: few enough to hold while a slow client reads. */
  static final int CHUNK = 50;

  private final FoundSet set;
  private final RequestedForm wanted;
  private final Deque<Range> ranges;
  private final Deque<NamePlusRecord> fetched = new ArrayDeque<>();
  private long left;

  RecordStream(FoundSet set, List<Range> ranges, RequestedForm wanted) {
    this.set = set;
    this.wanted = wanted;
    this.ranges = new ArrayDeque<>(ranges);
    this.left = ranges.stream().mapToLong(Range::count).sum();
  }

  /** Returns how many records remain. */
  long left() {
    return left;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public NamePlusRecord next() {
    while (fetched.isEmpty()) {
      Range range = ranges.poll();
      if (range == null) {
        throw new NoSuchElementException();
      }
      int count = Math.min(range.count(), CHUNK);
      fetched.addAll(set.records(range.start() - 1L, count, wanted));
      if (range.count() > count) {
        ranges.addFirst(new Range(range.start() + count, range.count() - count));
      }
    }
    left--;
    return fetched.remove();
  }
}
