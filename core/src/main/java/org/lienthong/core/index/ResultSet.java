package org.lienthong.core.index;

/**
 * The records that a search found. It is cheap to keep: it holds the query and the state of the
 * index, and searches again for each page. When the index has released that state (after minutes),
 * pages come from the current one.
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

  /** Identifies the state of the index in which this was made, for {@link SearchIndex#search}. */
  default long state() {
    return SearchIndex.PRESENT;
  }

  /**
   * Returns an estimate of the octets that this takes in memory while it is kept, without the query
   * that was given for it; 0 when it holds nothing of its own.
   */
  default long octets() {
    return 0;
  }
}
