package org.lienthong.index;

import org.lienthong.access.AccessPoint;

/**
 * One key to sort by.
 *
 * @param missing where records without a value go
 */
public record SortKey(AccessPoint point, boolean ascending, Missing missing) {
  /** Where records without a value go, whatever the direction. */
  public enum Missing {
    FIRST,
    LAST
  }

  /** Sorts upwards, records without a value last. */
  public static SortKey ascending(AccessPoint point) {
    return new SortKey(point, true, Missing.LAST);
  }
}
