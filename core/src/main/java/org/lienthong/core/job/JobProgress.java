package org.lienthong.core.job;

/**
 * The progress of a job.
 *
 * @param what the work, for people
 * @param done how much is done, in units of the kind
 * @param of how much there is to do; 0 when unknown
 * @param perSecond units done per second since the job started; 0 when unknown
 */
public record JobProgress(String what, long done, long of, double perSecond) {
  /** Nothing is known yet. */
  public static final JobProgress NONE = new JobProgress("", 0, 0, 0);
}
