package org.lienthong.marc.reading;

/** What a file may make a reader do. */
public final class ReadingLimits {
  /**
   * Octets of one record in any format. ISO 2709 ends at 99,999; the longest real record met has
   * some hundred thousand; beyond this a separator is missing, and memory is worth more.
   */
  public static final int MAX_RECORD_OCTETS = 16 * 1024 * 1024;

  /** Issues kept of one record; damage beyond this says nothing new. */
  public static final int MAX_ISSUES = 50;

  private ReadingLimits() {}
}
