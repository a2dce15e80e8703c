package org.lienthong.harvester;

/**
 * Options of a harvest.
 *
 * @param full whether to read everything again, whatever was harvested before
 * @param acceptVanished whether to believe a source in which most records are gone without a word
 */
public record HarvestOptions(boolean full, boolean acceptVanished) {
  /** Reads what is new, and stops before a source that seems to have lost its records. */
  public static final HarvestOptions DEFAULT = new HarvestOptions(false, false);
}
