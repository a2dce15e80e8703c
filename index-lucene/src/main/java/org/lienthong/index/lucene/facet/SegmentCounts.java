package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lienthong.index.lucene.schema.FacetValue;

/**
 * How many of the records found have each value of one access point, in one segment. Values of one
 * term are a group; a record is counted once in it. For one thread: first {@link #count}, then
 * {@link #finish}, then the rest.
 */
final class SegmentCounts {
  /** When so many times fewer records are expected than there are values, a list is smaller. */
  private static final int SPARSE = 16;

  private static final int[] NONE = {};

  private final SortedSetDocValues values;
  private final FixedBitSet starts;
  private final boolean dense;

  /** Dense: a count for each value; otherwise the values that were counted, one after another. */
  private int[] counts;

  private int counted;

  /** The values that begin the groups that were counted, ascending. */
  private int[] groups = NONE;

  /** How many records each group has. */
  private int[] sums = NONE;

  /** The most frequent value of each group. */
  private int[] shown = NONE;

  private int size;
  private int best;

  /**
   * Begins to count.
   *
   * @param expected about how many records will be counted
   */
  SegmentCounts(SortedSetDocValues values, FixedBitSet starts, long expected) {
    this.values = values;
    this.starts = starts;
    this.dense = expected * SPARSE > starts.length();
    this.counts = dense ? new int[starts.length()] : NONE;
  }

  /** Counts the values of a record; records come in the order of the segment. */
  void count(int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      return;
    }
    int before = -1;
    for (int left = values.docValueCount(); left > 0; left--) {
      int ord = (int) values.nextOrd();
      if (before < 0 || starts.prevSetBit(ord) > before) {
        add(ord);
      }
      before = ord;
    }
  }

  private void add(int ord) {
    if (dense) {
      counts[ord]++;
    } else {
      counts = ArrayUtil.grow(counts, counted + 1);
      counts[counted++] = ord;
    }
  }

  /** Adds up the groups. */
  void finish() {
    if (dense) {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          add(ord, counts[ord]);
        }
      }
    } else {
      Arrays.sort(counts, 0, counted);
      int run = 0;
      for (int i = 1; i <= counted; i++) {
        if (i == counted || counts[i] != counts[run]) {
          add(counts[run], i - run);
          run = i;
        }
      }
    }
    counts = NONE;
  }

  /** Adds a value and its records to the last group, or to a new one; values come ascending. */
  private void add(int ord, int records) {
    int first = starts.prevSetBit(ord);
    if (size == 0 || groups[size - 1] != first) {
      groups = ArrayUtil.grow(groups, size + 1);
      sums = ArrayUtil.grow(sums, size + 1);
      shown = ArrayUtil.grow(shown, size + 1);
      groups[size] = first;
      best = 0;
      size++;
    }
    sums[size - 1] += records;
    // Of two equally frequent spellings, the later in order has the marks.
    if (records >= best) {
      best = records;
      shown[size - 1] = ord;
    }
  }

  /** Returns how many groups were counted. */
  int size() {
    return size;
  }

  /** Returns how many records a group has. */
  int sum(int group) {
    return sums[group];
  }

  /** Returns the groups with the most records, at most so many, the most frequent first. */
  int[] top(int most) {
    PriorityQueue<Long> best = new PriorityQueue<>();
    for (int group = 0; group < size; group++) {
      long ranked = (long) sums[group] << Integer.SIZE | (Integer.MAX_VALUE - group);
      if (best.size() < most) {
        best.add(ranked);
      } else if (ranked > best.element()) {
        best.remove();
        best.add(ranked);
      }
    }
    return best.stream()
        .sorted(Comparator.reverseOrder())
        .mapToInt(ranked -> Integer.MAX_VALUE - ranked.intValue())
        .toArray();
  }

  /** Returns the term of a group. */
  String term(int group) throws IOException {
    BytesRef value = values.lookupOrd(groups[group]);
    return new BytesRef(value.bytes, value.offset, FacetValue.termLength(value)).utf8ToString();
  }

  /** Returns the display form of a group. */
  String display(int group) throws IOException {
    String value = values.lookupOrd(shown[group]).utf8ToString();
    return value.substring(value.indexOf('\0') + 1);
  }

  /** Returns the group of a term; negative when no record has it. */
  int find(String term) throws IOException {
    long ord = values.lookupTerm(FacetValue.of(term, ""));
    int group = Arrays.binarySearch(groups, 0, size, (int) (ord < 0 ? -ord - 1 : ord));
    // Where the segment lacks the term, the place is that of the next one.
    return group >= 0 && term(group).equals(term) ? group : -1;
  }
}
