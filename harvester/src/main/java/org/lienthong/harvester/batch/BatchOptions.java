package org.lienthong.harvester.batch;

/**
 * Options of an import as a batch.
 *
 * @param replaceAll whether the file is the whole list of the library, so that records which are
 *     not in it are deleted
 * @param maxVanishedPercent share of the library's records, in percent, that may be deleted for
 *     this reason
 * @param acceptVanished whether a person has said that everything which is not in the file is gone
 * @param requestedBy who imports it, for people
 */
public record BatchOptions(
    boolean replaceAll, int maxVanishedPercent, boolean acceptVanished, String requestedBy) {
  /** Adds and changes records, and deletes none. */
  public static final BatchOptions DEFAULT =
      new BatchOptions(false, BatchLimits.MAX_VANISHED_PERCENT, false, "");
}
