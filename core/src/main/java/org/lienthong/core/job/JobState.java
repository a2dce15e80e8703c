package org.lienthong.core.job;

/** The state of a job. */
public enum JobState {
  /** It waits for its lane, or for a free worker. */
  QUEUED,
  /** A worker runs it. */
  RUNNING,
  /** It was completed. */
  DONE,
  /** It ended with an error, which its reason states. */
  FAILED,
  /** It was cancelled; what it had committed stays. */
  CANCELLED,
  /** The command that ran it in its own process ended first; what it had committed stays. */
  INTERRUPTED;

  /** Says whether a job in this state will never run again. */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
