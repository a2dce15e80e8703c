package org.lienthong.marc.charset;

import org.jspecify.annotations.Nullable;

/** Counts octets that a decoder could not decode. Not thread-safe. */
public final class Faults {
  private int count;
  private @Nullable String first;

  /** Adds one fault; its octets became U+FFFD or nothing. */
  public void add(String what) {
    count++;
    first = first == null ? what : first;
  }

  /** Adds the faults of a part. */
  void add(Faults part) {
    count += part.count;
    first = first == null ? part.first : first;
  }

  /** Returns the number of faults so far. */
  public int count() {
    return count;
  }

  /** Returns the number and the first fault as text; only for a count above 0. */
  public String summary() {
    return count + (count == 1 ? " fault: " : " faults, the first: ") + first;
  }
}
