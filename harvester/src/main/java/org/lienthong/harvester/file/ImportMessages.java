package org.lienthong.harvester.file;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Messages for people when an import does not finish: Vietnamese, then English. */
final class ImportMessages {
  static final String CANCELLED = "đã dừng theo yêu cầu / cancelled";

  private ImportMessages() {}

  static String failed(Path file, Exception trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "không có tệp " + file + " / no such file";
    }
    String message = trouble.getMessage();
    return file + ": " + (message == null ? trouble.getClass().getSimpleName() : message);
  }
}
