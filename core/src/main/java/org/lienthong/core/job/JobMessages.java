package org.lienthong.core.job;

/** The reasons that jobs show to people. */
final class JobMessages {
  static final String SERVER_STOPPED =
      "bị gián đoạn vì máy chủ dừng; hãy chạy lại lệnh"
          + " / interrupted by a stop of the server; run the command again";
  static final String COMMAND_ENDED =
      "lệnh chạy việc này đã kết thúc trước khi xong"
          + " / the command that ran this job ended before it was done";
  static final String CANCELLED = "đã bị huỷ theo yêu cầu / cancelled on request";
  static final String RESUMED =
      "máy chủ đã dừng giữa chừng; việc được chạy tiếp"
          + " / the server had stopped; the job is resumed";

  static final String CRASHED =
      "tiến trình đã chết "
          + JobLimits.CRASHES
          + " lần khi đang chạy việc này nên việc không được chạy lại nữa; hãy xem nhật ký máy chủ"
          + " / the process ended "
          + JobLimits.CRASHES
          + " times while it ran this job, so it is not run again; see the log of the server";
  static final String STOPPED_UNASKED =
      "việc tự dừng giữa chừng dù không ai yêu cầu"
          + " / the job stopped before its end although nobody asked it to";
  static final String END_NOT_STORED =
      "chưa ghi được kết quả của việc vào kho; máy chủ sẽ thử lại"
          + " / the end of the job could not be stored yet; the server tries again";
  static final String STOPPING =
      "máy chủ đang dừng, không nhận việc mới / the server is stopping and takes no new jobs";
  static final String TOO_MANY =
      "quá nhiều việc đang chờ; hãy thử lại sau / too many jobs are waiting; try again later";

  private JobMessages() {}

  static String noKind(String kind) {
    return "phiên bản này không biết loại việc "
        + kind
        + " / this version does not know jobs of kind "
        + kind;
  }
}
