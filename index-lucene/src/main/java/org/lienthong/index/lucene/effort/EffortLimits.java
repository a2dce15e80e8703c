package org.lienthong.index.lucene.effort;

import java.time.Duration;

/**
 * The limits of the time of searches, each with its reason.
 *
 * @param cheap how long a search may run before it needs a permit
 * @param slice how long a search keeps its permit while others wait for one
 * @param most how long a search may run in all, waiting not counted
 * @param patience how long a search may last, waiting included
 * @param permits how many expensive searches run at the same time
 * @param waiting how many expensive searches there may be, those that wait included
 */
public record EffortLimits(
    Duration cheap, Duration slice, Duration most, Duration patience, int permits, int waiting) {
  /** Nearly every search that people type ends within this time on a million records. */
  private static final Duration CHEAP = Duration.ofMillis(100);

  /** A hundred times the cost of handing over a permit. */
  private static final Duration SLICE = Duration.ofMillis(50);

  /** The widest mask that is allowed takes a third of this on a million records. */
  private static final Duration MOST = Duration.ofSeconds(5);

  /** Most clients give up a request after half a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Each that waits holds the records that it has found so far: at most some megabytes. */
  private static final int WAITING = 64;

  /**
   * Returns the limits for this machine: half of the processors are left for cheap requests, since
   * virtual threads are not pre-empted.
   */
  public static EffortLimits ofThisMachine() {
    int permits = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new EffortLimits(CHEAP, SLICE, MOST, PATIENCE, permits, WAITING);
  }
}
