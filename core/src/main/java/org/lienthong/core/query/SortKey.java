package org.lienthong.core.query;

import org.lienthong.core.accesspoint.AccessPoint;

/**
 * One key to sort by.
 *
 * @param missing where records without a value go
 */
public record SortKey(AccessPoint point, boolean ascending, Missing missing) {
  /** Where records without a value go. */
  public sealed interface Missing {
    /** Before all others, whatever the direction. */
    Missing FIRST = Place.FIRST;

    /** After all others, whatever the direction. */
    Missing LAST = Place.LAST;
  }

  /** One end of the list. */
  public enum Place implements Missing {
    FIRST,
    LAST
  }

  /**
   * Among the records that have a value, as if this were theirs.
   *
   * @param text read as values of the access point are: a year or a day for numbers
   */
  public record Value(String text) implements Missing {}

  /** Sorts upwards, records without a value last. */
  public static SortKey ascending(AccessPoint point) {
    return new SortKey(point, true, Missing.LAST);
  }
}
