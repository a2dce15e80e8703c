package org.lienthong.harvester;

/**
 * Options of a harvest.
 *
 * @param full whether to read everything again, whatever was harvested before; an unfinished run
 *     and its resumption token are dropped
 * @param acceptVanished whether to believe a source in which most records have vanished unannounced
 * @param resumed whether this harvest began before a restart of the server and goes on with its own
 *     unfinished run, even a full one
 */
public record HarvestOptions(boolean full, boolean acceptVanished, boolean resumed) {
  /** Reads changes only, and stops when a source seems to have lost its records. */
  public static final HarvestOptions DEFAULT = new HarvestOptions(false, false);

  /** Creates the options of a harvest that begins now. */
  public HarvestOptions(boolean full, boolean acceptVanished) {
    this(full, acceptVanished, false);
  }
}
