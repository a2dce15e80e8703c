package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
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
  private final SegmentTerms terms;
  private final boolean dense;

  /** Dense: a count for each value; otherwise the values that were counted, one after another. */
  private int[] counts;

  private int counted;

  /** The terms of the groups that were counted, ascending. */
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
  SegmentCounts(SortedSetDocValues values, SegmentTerms terms, long expected) {
    this.values = values;
    this.terms = terms;
    this.dense = expected * SPARSE > terms.values();
    this.counts = dense ? new int[terms.values()] : NONE;
  }

  /** Counts the values of a record; records come in the order of the segment. */
  void count(int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      return;
    }
    int before = -1;
    for (int left = values.docValueCount(); left > 0; left--) {
      int ord = (int) values.nextOrd();
      int term = terms.of(ord);
      if (term != before) {
        add(ord);
      }
      before = term;
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
    int term = terms.of(ord);
    if (size == 0 || groups[size - 1] != term) {
      groups = ArrayUtil.grow(groups, size + 1);
      sums = ArrayUtil.grow(sums, size + 1);
      shown = ArrayUtil.grow(shown, size + 1);
      groups[size] = term;
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

  /** Returns the hash of the term of a group. */
  long hash(int group) {
    return terms.hash(groups[group]);
  }

  /** Returns the term of a group. */
  String term(int group) throws IOException {
    BytesRef value = values.lookupOrd(shown[group]);
    return new BytesRef(value.bytes, value.offset, FacetValue.termLength(value)).utf8ToString();
  }

  /** Returns the display form of a group. */
  String display(int group) throws IOException {
    String value = values.lookupOrd(shown[group]).utf8ToString();
    return value.substring(value.indexOf('\0') + 1);
  }

  /** Returns the group of the term of a hash; negative when no record has it. */
  int find(long hash) {
    int term = terms.find(hash);
    return term < 0 ? -1 : Arrays.binarySearch(groups, 0, size, term);
  }
}
