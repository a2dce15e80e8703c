package org.lienthong.core.store.sql;

import org.jspecify.annotations.Nullable;

/**
 * One row of a query's result. Columns count from 1. A row is valid only until the method that got
 * it returns: one object is used for every row of the result.
 */
public interface Row {
  /** Returns a text of a column that is never null. */
  String text(int column);

  /** Returns a text; null for a null. */
  @Nullable String textOrNull(int column);

  /** Returns a whole number of 64 bits; 0 for a null. */
  long number(int column);

  /**
   * Returns a whole number of 32 bits; 0 for a null. For columns whose values this program keeps
   * below 2<sup>31</sup>.
   */
  int integer(int column);

  /** Returns the octets of a column that is never null. */
  byte[] octets(int column);
}
