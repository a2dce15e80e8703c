package org.lienthong.marc.charset;

import org.jspecify.annotations.Nullable;

/** Counts what a decoder could not make sense of. Not for use by several threads. */
public final class Faults {
  private int count;
  private @Nullable String first;

  /** Notes one fault; its octets gave U+FFFD or nothing. */
  public void add(String what) {
    count++;
    first = first == null ? what : first;
  }

  /** Returns the number of faults so far. */
  public int count() {
    return count;
  }

  /** Returns number and first fault in words; only for a count above 0. */
  public String summary() {
    return count + (count == 1 ? " fault: " : " faults, the first: ") + first;
  }
}
