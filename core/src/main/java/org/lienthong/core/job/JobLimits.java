package org.lienthong.core.job;

import java.time.Duration;

/** Limits of jobs, each with the reason for its number. */
public final class JobLimits {
  /**
   * Lanes of libraries that run at once: one job writes while others wait for a remote server or
   * parse. The maintenance lane has its own worker, so that slow members never delay it.
   */
  public static final int AT_ONCE = 4;

  /** Jobs that wait; more come from a faulty client, not from people. */
  public static final int QUEUED = 10_000;

  /**
   * Processes that may end while they run a job, before it fails: a power cut or two are not its
   * fault, but a job that uses up the memory at every start would never let the server run.
   */
  public static final int CRASHES = 3;

  /**
   * Finished jobs kept of each kind: some weeks of daily work, and a list that is short enough to
   * read.
   */
  public static final int KEPT_PER_KIND = 50;

  /**
   * Log lines kept of a job: enough to see what is wrong with a file; a follower reads them all.
   */
  public static final int LOG_LINES = 200;

  /** Characters of a kept log line; a message with its context has a few hundred. */
  public static final int LINE_CHARS = 1_000;

  /**
   * Events that wait for one follower: some megabytes. A follower that lags further blocks the job,
   * as a slow terminal blocks a program.
   */
  public static final int WAITING_EVENTS = 10_000;

  /** How long a job waits for a follower that reads nothing before it continues without it. */
  public static final Duration FOLLOWER_PATIENCE = Duration.ofSeconds(30);

  /**
   * Between two savings of the progress of running jobs, and of ends that could not be stored; a
   * crash loses at most this much progress.
   */
  public static final Duration BETWEEN_SAVES = Duration.ofSeconds(5);

  /** How long a stop waits for running jobs to reach a safe point; a batch takes less. */
  public static final Duration STOP = Duration.ofSeconds(30);

  private JobLimits() {}
}
