package org.lienthong.core.check;

/** Listener for the progress of a check. */
@FunctionalInterface
public interface CheckWatch {
  /**
   * Shows the progress.
   *
   * @param what the step, for people
   * @param of 0 when unknown
   */
  void progress(String what, long done, long of);
}
