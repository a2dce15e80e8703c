package org.lienthong.core.job;

/** How running work talks to its job. For the threads of that work. */
public interface JobContext {
  /** The job as it was started. */
  Job job();

  /**
   * Says how far the work has come.
   *
   * @param what the work, for people
   * @param of 0 when unknown
   */
  void progress(String what, long done, long of);

  /** Writes a line for people: a rejected record, a pause, a notice. */
  void log(String line);

  /**
   * Asked at safe points: true when somebody cancelled the job or the process stops. The work then
   * returns {@link JobOutcome.Stopped}.
   */
  boolean cancelled();
}
