package org.lienthong.app.backup;

import java.io.IOException;
import org.lienthong.app.cli.Say;

/** Thrown when a backup cannot be read; the message is for people, in both languages. */
public final class BackupException extends IOException {
  private static final long serialVersionUID = 1L;

  private BackupException(String vietnamese, String english) {
    super(Say.both(vietnamese, english));
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
