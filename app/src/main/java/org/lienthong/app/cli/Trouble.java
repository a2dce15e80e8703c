package org.lienthong.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine may lack or lose, and what people can do then. It is recognized in the messages
 * of SQLite, Lucene, the system and the JVM: they are not faults of the program, so nobody needs a
 * stack trace.
 */
public enum Trouble {
  /** Octets of the store are not what was written. */
  DAMAGED(
      "kho biểu ghi hỏng trên đĩa; hãy dừng máy chủ, giữ nguyên thư mục, chạy: lienthong check, rồi"
          + " khôi phục bản sao lưu gần nhất vào một thư mục mới",
      "the record store is damaged on the disk; stop the server, keep the folder, run: lienthong"
          + " check, and restore the last good backup into a new folder",
      "SQLITE_CORRUPT",
      "SQLITE_NOTADB"),

  /** Nothing can be written. */
  READ_ONLY(
      "ổ đĩa hoặc thư mục dữ liệu chỉ cho đọc; hãy xem ổ đĩa (có thể nó đang hỏng) và quyền ghi,"
          + " rồi chạy lại",
      "the disk or the data directory is read-only; look at the disk, which may be failing, and at"
          + " permissions, and run it again",
      "Read-only file system",
      "SQLITE_READONLY",
      "SQLITE_PERM",
      "AccessDeniedException",
      "Permission denied"),

  /** No space is left. */
  FULL(
      "ổ đĩa đầy; hãy giải phóng chỗ rồi chạy lại, những gì đã báo là xong vẫn còn",
      "the disk is full; free space and run it again; nothing that was acknowledged is lost",
      "SQLITE_FULL",
      "No space left on device",
      "Disk quota exceeded"),

  /** The system refuses more open files and connections. */
  FILES(
      "hệ thống không cho mở thêm tệp; hãy tăng giới hạn (ulimit -n 1024, hoặc LimitNOFILE của"
          + " systemd) rồi chạy lại",
      "the system allows no more open files; raise the limit (ulimit -n 1024, or LimitNOFILE of"
          + " systemd) and run it again",
      "Too many open files"),

  /** The heap is too small for this work. */
  MEMORY(
      "hết bộ nhớ dành cho Java; hãy tăng -Xmx trong LIENTHONG_JAVA_OPTS rồi chạy lại",
      "the memory for Java is used up; raise -Xmx in LIENTHONG_JAVA_OPTS and run it again",
      "OutOfMemoryError"),

  /** The disk does not answer as a disk should. */
  FAILING(
      "ổ đĩa không đọc ghi được; hãy xem nhật kí của hệ thống, thay đĩa nếu nó hỏng, rồi chạy:"
          + " lienthong check",
      "the disk cannot be read or written; look into the system's log, replace the disk if it is"
          + " failing, and run: lienthong check",
      "SQLITE_IOERR",
      "SQLITE_CANTOPEN",
      "Input/output error");

  private final String vietnamese;
  private final String english;
  private final String[] signs;

  Trouble(String vietnamese, String english, String... signs) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.signs = signs;
  }

  /** Returns the trouble that {@code thrown} or one of its causes tells of. */
  public static Optional<Trouble> of(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String text = cause.toString();
      for (Trouble one : values()) {
        if (one.isIn(text)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isIn(String text) {
    for (String sign : signs) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is wrong and what to do, after the first line of what the system said. */
  public CommandException about(Throwable thrown) {
    String said = firstLine(thrown);
    return new CommandException(vietnamese + " (" + said + ")", english);
  }

  /** Returns what is wrong and what to do, in both languages. */
  public String text() {
    return Say.both(vietnamese, english);
  }

  /** Returns the first line of a message, or the kind of a failure without one. */
  public static String firstLine(Throwable thrown) {
    String message = thrown.getMessage();
    boolean bare = message == null || thrown instanceof Error;
    String text = bare ? thrown.toString() : String.valueOf(message);
    return text.lines().findFirst().orElse("");
  }
}
