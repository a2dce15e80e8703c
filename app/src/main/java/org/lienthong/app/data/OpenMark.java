package org.lienthong.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.app.cli.CommandException;

/**
 * A file of the data directory that is there while the record store is open. When a process did not
 * end as usual it stays, and then the store's write-ahead log must be there too: SQLite would open
 * the store without it, and silently lack what was committed last.
 */
public final class OpenMark implements AutoCloseable {
  private static final String MARK = "records.open";
  private static final String LOG = "records.sqlite-wal";

  private final Path file;

  private OpenMark(Path file) {
    this.file = file;
  }

  /**
   * Marks the store of a directory as open. Close the mark before the store: a mark without a log
   * must not come from a usual end.
   *
   * @throws CommandException when it cannot be written
   */
  public static OpenMark set(Path folder) {
    Path file = folder.resolve(MARK);
    try {
      Files.write(file, new byte[0]);
      return new OpenMark(file);
    } catch (IOException e) {
      throw DataDirectory.unusable(folder, e);
    }
  }

  /** Says whether the last process did not end as usual, and the log that it left has gone. */
  public static boolean isLogLost(Path folder) {
    return Files.exists(folder.resolve(MARK)) && !Files.exists(folder.resolve(LOG));
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

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
