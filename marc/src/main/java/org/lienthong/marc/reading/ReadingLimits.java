package org.lienthong.marc.reading;

/** Limits on the work that a file may cause in a reader. */
public final class ReadingLimits {
  /**
   * Octets of one record in any format. ISO 2709 ends at 99,999; the longest real record seen has
   * some hundred thousand; beyond this limit a separator is missing, and memory must be protected.
   */
  public static final int MAX_RECORD_OCTETS = 16 * 1024 * 1024;

  /** Issues kept of one record; further damage adds no information. */
  public static final int MAX_ISSUES = 50;

  private ReadingLimits() {}
}
