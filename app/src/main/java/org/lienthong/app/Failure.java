package org.lienthong.app;

import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Trouble;

/**
 * A failure that no command expected: an error of the program, of the disk, or of its files. Users
 * get one sentence; with {@code LIENTHONG_TRACE=1} in the environment they also get the stack
 * trace, for a report.
 */
final class Failure {
  private static final String HOW = "LIENTHONG_TRACE=1";

  private Failure() {}

  /** Returns the exception that reports {@code thrown}, after printing its trace if wanted. */
  static CommandException of(Throwable thrown) {
    if (TextLines.tracesAreWanted()) {
      System.err.print(TextLines.trace(thrown));
    }
    return Trouble.of(thrown).map(trouble -> trouble.about(thrown)).orElseGet(() -> other(thrown));
  }

  private static CommandException other(Throwable thrown) {
    String line = Trouble.firstLine(thrown);
    return new CommandException(
        "lệnh bị ngừng vì một lỗi bất ngờ: "
            + line
            + "; chạy lại với "
            + HOW
            + " để có chi tiết gửi người phát triển",
        "an unexpected error ended the command: "
            + line
            + "; run it again with "
            + HOW
            + " for details that you can report");
  }
}
