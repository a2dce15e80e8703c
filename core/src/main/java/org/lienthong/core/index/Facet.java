package org.lienthong.core.index;

import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;

/** The values of one access point among the records found, most frequent first. */
public record Facet(AccessPoint point, List<Value> values) {
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param term for searching
   * @param display for people
   */
  public record Value(String term, String display, long records) {}
}
