package org.lienthong.core.job;

/** What running work uses to report to its job. For the threads of that work. */
public interface JobContext {
  /** The job as it was started. */
  Job job();

  /**
   * Reports the progress of the work.
   *
   * @param what the work, for people
   * @param of 0 when unknown
   */
  void progress(String what, long done, long of);

  /**
   * Reports the result so far, as JSON. It is stored with the progress; a resumed job finds it as
   * the result of {@link #job}, and it stays when the work ends without another one.
   */
  void result(String soFar);

  /** Writes a line for people: a rejected record, a pause, a notice. */
  void log(String line);

  /**
   * To be called at safe points: true when the job was cancelled or the process stops. The work
   * then returns {@link JobOutcome.Stopped}.
   */
  boolean cancelled();
}
