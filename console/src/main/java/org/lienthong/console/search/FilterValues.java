package org.lienthong.console.search;

import java.util.List;

/**
 * The values that results can be narrowed to by one filter: grades by number, years from the
 * newest, others by frequency.
 */
public record FilterValues(Filter filter, List<Value> values) {
  public FilterValues {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param term as in {@link SearchRequest#filters}
   * @param display as the index or the registry of libraries knows it; pages show names instead of
   *     codes
   * @param records how many of the results have it
   */
  public record Value(String term, String display, long records, boolean chosen) {}

  /**
   * A value that is chosen.
   *
   * @param value as in {@link SearchRequest#filters}
   * @param display the name of a library, otherwise the value
   */
  public record Chosen(Filter filter, String value, String display) {}
}
