package org.lienthong.core.job;

/** One kind of work. Used by any number of threads, each with a job of its own. */
public interface JobKind {
  /** Its name in requests and lists. */
  String name();

  /**
   * Says whether a job that a restart of the server broke off may simply be run again: it then does
   * what is left, or does all of it once more without harm.
   */
  boolean resumable();

  /**
   * Does the work. An exception fails the job with its message.
   *
   * @param request the parameters
   * @param context where to say how far it is
   */
  JobOutcome run(JobRequest request, JobContext context);
}
