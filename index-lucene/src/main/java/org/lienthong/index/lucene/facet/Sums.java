package org.lienthong.index.lucene.facet;

import java.util.Arrays;
import java.util.PriorityQueue;

/** How many records each term has in all segments, by the hash of the term. For one thread. */
final class Sums {
  private final long[] hashes;
  private final int[] records;
  private int size;

  /**
   * Makes room.
   *
   * @param expected about how many terms there are
   */
  Sums(int expected) {
    int places = Integer.highestOneBit(Math.max(1, expected)) << 2;
    this.hashes = new long[places];
    this.records = new int[places];
  }

  /** Adds records, one or more, to a term. */
  void add(long hash, int more) {
    int place = (int) hash & hashes.length - 1;
    while (records[place] != 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    if (records[place] == 0) {
      hashes[place] = hash;
      size++;
    }
    records[place] += more;
  }

  /**
   * Returns the least number of records among the {@code most} terms that have most; 1 if fewer.
   */
  int least(int most) {
    PriorityQueue<Integer> best = new PriorityQueue<>();
    for (int count : records) {
      if (count != 0 && best.size() < most) {
        best.add(count);
      } else if (count != 0 && count > best.element()) {
        best.remove();
        best.add(count);
      }
    }
    return best.size() < most ? 1 : best.element();
  }

  /**
   * Returns the terms with a number of records in {@code [from, to]}.
   *
   * @param most no more terms than that
   */
  long[] between(int from, int to, int most) {
    long[] out = new long[Math.min(size, most)];
    int found = 0;
    for (int place = 0; place < records.length && found < out.length; place++) {
      if (records[place] >= from && records[place] <= to) {
        out[found++] = hashes[place];
      }
    }
    return Arrays.copyOf(out, found);
  }
}
