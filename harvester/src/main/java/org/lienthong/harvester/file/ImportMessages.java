package org.lienthong.harvester.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lienthong.core.store.StoreException;

/** Messages for people when an import does not finish: Vietnamese, then English. */
final class ImportMessages {
  static final String CANCELLED = "đã dừng theo yêu cầu / cancelled";

  static final String NOTHING = "không có biểu ghi nào trong tệp này / no records in this file";

  private ImportMessages() {}

  static String continued(long batch) {
    return "tiếp tục lô "
        + batch
        + " mà lần nhập trước của tệp này để dở / continues batch "
        + batch
        + ", which an earlier import of this file left unfinished";
  }

  static String wouldVanish(String record) {
    return "sẽ xoá vì không có trong danh sách mới / would be deleted, not in the new list: "
        + record;
  }

  static String tooLarge(Path file, VirtualMachineError trouble) {
    return file
        + ": tệp quá lớn hoặc lồng nhau quá sâu để đọc; các biểu ghi đã đếm ở trên thì đã được lưu"
        + " / the file is too large or nested too deeply to be read; the records that are counted"
        + " were stored ("
        + trouble.getClass().getSimpleName()
        + ")";
  }

  static String failed(Path file, Exception trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "không có tệp " + file + " / no such file";
    }
    String message = trouble.getMessage();
    String what = message == null ? trouble.getClass().getSimpleName() : message;
    boolean foreseen = trouble instanceof IOException || trouble instanceof StoreException;
    return file
        + ": "
        + (foreseen
            ? what
            : "lỗi ngoài dự kiến khi đọc tệp / an unforeseen failure while reading the file: "
                + what);
  }
}
