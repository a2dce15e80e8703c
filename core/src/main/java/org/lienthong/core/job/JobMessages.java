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

  private JobMessages() {}

  static String noKind(String kind) {
    return "phiên bản này không biết loại việc "
        + kind
        + " / this version does not know jobs of kind "
        + kind;
  }
}
