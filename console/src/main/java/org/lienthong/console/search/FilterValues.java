package org.lienthong.console.search;

import java.util.List;

/** The values that results can be narrowed to by one filter, most frequent first. */
public record FilterValues(Filter filter, List<Value> values) {
  public FilterValues {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param term as in {@link SearchRequest#filters}
   * @param display as the index knows it; pages show names instead of codes
   * @param records how many of the results have it
   */
  public record Value(String term, String display, long records, boolean chosen) {}
}
