package org.lienthong.harvester;

/**
 * Options of a harvest.
 *
 * @param full whether to read everything again, whatever was harvested before
 * @param acceptVanished whether to believe a source in which most records have vanished unannounced
 */
public record HarvestOptions(boolean full, boolean acceptVanished) {
  /** Reads changes only, and stops when a source seems to have lost its records. */
  public static final HarvestOptions DEFAULT = new HarvestOptions(false, false);
}
