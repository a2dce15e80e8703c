package org.lienthong.core.job;

/** Where a job stands. */
public enum JobState {
  /** It waits for its lane, or for a free worker. */
  QUEUED,
  /** A worker runs it. */
  RUNNING,
  /** It came to its end. */
  DONE,
  /** It ended with an error, which its reason states. */
  FAILED,
  /** Somebody cancelled it; what it had committed stays. */
  CANCELLED,
  /** The command that ran it in its own process ended first; what it had committed stays. */
  INTERRUPTED;

  /** Says whether a job in this state will never run again. */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
