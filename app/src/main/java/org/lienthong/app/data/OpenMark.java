package org.lienthong.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.app.cli.CommandException;

/**
 * A file of the data directory that is there while a process has written to the record store. When
 * the process did not end as usual it stays, and then the store's write-ahead log must be there
 * too: SQLite would open the store without it, and silently lack what was committed last.
 * Thread-safe.
 */
public final class OpenMark implements AutoCloseable {
  private static final String MARK = "records.open";
  private static final String LOG = "records.sqlite-wal";

  private final Path folder;
  private volatile boolean set;

  /** Prepares to mark the store of a directory, which is open. */
  public OpenMark(Path folder) {
    this.folder = folder;
  }

  /**
   * Sets the mark once the log has something. SQLite never makes the log of an open store empty
   * again; one that merely reads the store later makes an empty one.
   */
  public void look() {
    if (!set && !isEmpty(folder.resolve(LOG))) {
      try {
        Files.write(folder.resolve(MARK), new byte[0]);
        set = true;
      } catch (IOException e) {
        throw DataDirectory.unusable(folder, e);
      }
    }
  }

  private static boolean isEmpty(Path log) {
    return log.toFile().length() == 0;
  }

  /** Says whether the last process did not end as usual, and the log that it left has gone. */
  public static boolean isLogLost(Path folder) {
    return Files.exists(folder.resolve(MARK)) && isEmpty(folder.resolve(LOG));
  }

  /** Refuses a directory whose log is lost. */
  static void refuseLoss(Path folder) {
    if (isLogLost(folder)) {
      Path log = folder.resolve(LOG);
      Path mark = folder.resolve(MARK);
      throw new CommandException(
          "máy chủ hoặc lệnh trước không dừng bình thường, và tệp "
              + log
              + " của nó đã mất, nên những gì ghi cuối cùng có thể không còn; hãy trả tệp đó lại,"
              + " hoặc khôi phục bản sao lưu vào một thư mục mới; nếu chấp nhận mất, hãy xoá "
              + mark
              + " rồi chạy lại",
          "the last server or command did not end as usual, and its file "
              + log
              + " is missing, so what was written last may be lost; put that file back, or restore"
              + " a backup into a new folder; to accept the loss, delete "
              + mark
              + " and run this again");
    }
  }

  /** Deletes the mark; to be closed before the store, whose last act is to end the log. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(MARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
