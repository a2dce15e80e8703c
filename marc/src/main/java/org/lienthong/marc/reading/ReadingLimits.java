package org.lienthong.marc.reading;

/** Limits on the work that a file may cause in a reader. */
public final class ReadingLimits {
  /**
   * Octets of one record in any format. ISO 2709 ends at 99,999; the longest real record seen has
   * some hundred thousand, and up to ten times as many in XML. Beyond this limit a separator is
   * missing, and memory must be protected: what union and index make of a record of a million short
   * fields takes more than ten times its octets.
   */
  public static final int MAX_RECORD_OCTETS = 4 * 1024 * 1024;

  /** Octets at the beginning of a file from which its encoding is learnt. */
  public static final int SAMPLE_OCTETS = 256 * 1024;

  /** Issues kept of one record; further damage adds no information. */
  public static final int MAX_ISSUES = 50;

  private ReadingLimits() {}
}
