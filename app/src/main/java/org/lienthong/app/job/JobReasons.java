package org.lienthong.app.job;

import org.lienthong.core.job.Job;

/** The reasons why a job is not done, as text for people. */
public final class JobReasons {
  private JobReasons() {}

  /** Returns the reason of a job that has ended, or that waits for the next start of the server. */
  public static String of(Job job) {
    String reason = job.reason();
    return reason == null
        ? "máy chủ dừng; việc "
            + job.id()
            + " sẽ được chạy tiếp khi máy chủ chạy lại"
            + " / the server stops; the job goes on when it is started again"
        : reason;
  }
}
