package org.lienthong.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.lienthong.app.cli.Say;

/** Thrown when a backup cannot be read; the message is for people, in both languages. */
public final class BackupException extends IOException {
  private static final long serialVersionUID = 1L;

  private BackupException(String vietnamese, String english) {
    super(Say.both(vietnamese, english));
  }

  private BackupException(String message, BackupException cause) {
    super(message, cause);
  }

  /** Returns the exception with the name of the backup, where there are several. */
  static BackupException of(Path file, BackupException cause) {
    return new BackupException(file + ": " + cause.getMessage(), cause);
  }

  static BackupException notFull(BackupManifest.Link since) {
    return new BackupException(
        "đây là bản sao lưu gia tăng; hãy ghi trước nó bản đầy đủ và các bản gia tăng đã làm trước ("
            + named(since)
            + ")",
        "this is an incremental backup; name the full backup and the incremental ones made before"
            + " it first ("
            + named(since)
            + ")");
  }

  static BackupException fullAmongIncrements() {
    return new BackupException(
        "đây là bản sao lưu đầy đủ; chỉ bản đầu tiên được là bản đầy đủ",
        "this is a full backup; only the first one may be full");
  }

  static BackupException otherLink(BackupManifest.Link since) {
    return new BackupException(
        "bản gia tăng này không nối tiếp bản đứng trước nó mà nối tiếp "
            + named(since)
            + "; hãy ghi đủ các bản, theo thứ tự đã làm; không khôi phục gì",
        "this incremental backup does not continue the one before it, but "
            + named(since)
            + "; name all of them in the order in which they were made; nothing was restored");
  }

  private static String named(BackupManifest.Link since) {
    return since.file() + ", " + since.created();
  }

  static BackupException otherResult() {
    return new BackupException(
        "áp dụng các bản gia tăng không cho ra đúng dữ liệu lúc sao lưu; không khôi phục gì, hãy"
            + " dùng bản đầy đủ",
        "the incremental backups do not lead to the data that was backed up; nothing was restored,"
            + " use a full backup");
  }

  static BackupException noBackup() {
    return new BackupException(
        "tệp này không phải bản sao lưu của Liên Thông", "this file is not a backup of Liên Thông");
  }

  static BackupException damaged(String where) {
    return new BackupException(
        "bản sao lưu bị hỏng hoặc thiếu phần cuối ("
            + where
            + "); không khôi phục gì, hãy dùng bản khác",
        "the backup is damaged or truncated ("
            + where
            + "); nothing was restored, use another one");
  }

  static BackupException readsDifferently(BackupException cause) {
    BackupException out =
        new BackupException(
            "đọc lại thì khác với lúc ghi, ổ đĩa có thể hỏng",
            "it reads differently from what was written, the disk may be faulty");
    out.initCause(cause);
    return out;
  }

  static BackupException wrongPassphrase() {
    return new BackupException(
        "mật khẩu không đúng, hoặc phần đầu của bản sao lưu bị hỏng",
        "the passphrase is wrong, or the beginning of the backup is damaged");
  }

  static BackupException encrypted() {
    return new BackupException(
        "bản sao lưu này được mã hoá; hãy thêm --passphrase-file FILE",
        "this backup is encrypted; add --passphrase-file FILE");
  }

  static BackupException newer(int version, int known) {
    return new BackupException(
        "bản sao lưu do phiên bản mới hơn tạo (định dạng "
            + version
            + ", ở đây chỉ biết đến "
            + known
            + "); hãy nâng cấp chương trình",
        "a newer version of the program made this backup (format "
            + version
            + ", known here: "
            + known
            + "); upgrade the program");
  }
}
