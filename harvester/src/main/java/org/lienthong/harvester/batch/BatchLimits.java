package org.lienthong.harvester.batch;

/** Limits of batches, each with its reason. */
public final class BatchLimits {
  /**
   * Share of the records of a library's last list, in percent, that a list which replaces it may
   * lack. More is probably a part of the list, or the list of another library.
   */
  public static final int MAX_VANISHED_PERCENT = 10;

  /**
   * Batches of one library whose former versions are kept: some years of monthly lists. Those of
   * older batches are dropped, so that the store does not grow with every list.
   */
  static final int KEPT = 50;

  /** Records that are named one by one in a message; all are counted. */
  static final int MAX_NAMED = 1_000;

  private BatchLimits() {}
}
