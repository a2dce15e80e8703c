package org.lienthong.harvester.cover;

/** Learns of the progress of a run. Called by one thread at a time. */
public interface CoverListener {
  /**
   * A part of the run is done.
   *
   * @param after seq of the log up to which it is, for {@link CoverFetch#run}
   */
  void reached(long after, CoverTally tally);

  /** A picture could not be fetched. */
  void failed(String record, String address, String reason);

  /** Returns whether the run is to end. Asked by any thread. */
  boolean cancelled();
}
