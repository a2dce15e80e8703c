package org.lienthong.app.job;

import org.lienthong.core.job.Job;

/** Why a job is not done, for people. */
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
