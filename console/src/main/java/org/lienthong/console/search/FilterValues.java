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

  /** Returns the values that are listed first. */
  public List<Value> first() {
    return values.subList(0, Math.min(values.size(), SearchLimits.VALUES));
  }

  /** Returns the values that are listed when a reader asks for more. */
  public List<Value> rest() {
    return values.subList(first().size(), values.size());
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
