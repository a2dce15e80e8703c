package org.lienthong.core.job;

/** One kind of work. Used by any number of threads, each with a job of its own. */
public interface JobKind {
  /** Its name in requests and lists. */
  String name();

  /**
   * Says whether a job that a restart of the server interrupted can be run again: it then does the
   * remaining work, or repeats all of it without harm.
   */
  boolean resumable();

  /**
   * Does the work. An exception or error fails the job with its message.
   *
   * @param request the parameters
   * @param context where to report progress
   */
  JobOutcome run(JobRequest request, JobContext context);
}
