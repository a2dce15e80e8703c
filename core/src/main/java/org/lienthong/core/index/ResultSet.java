package org.lienthong.core.index;

/**
 * What a search found. Costs little to keep: it remembers the query and the state of the index, and
 * looks again for each page. When the index has meanwhile given up that state (after minutes),
 * pages come from the present one.
 */
public interface ResultSet {
  /** Returns the exact number of records found. */
  long size();

  /**
   * Returns store keys of records in the order of the set.
   *
   * @param start counted from 0
   * @param count at most so many; fewer at the end of the set
   */
  long[] keys(long start, int count);
}
