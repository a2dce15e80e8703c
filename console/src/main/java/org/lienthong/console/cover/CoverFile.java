package org.lienthong.console.cover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of pictures that this program makes. */
final class CoverFile {
  private CoverFile() {}

  /**
   * Writes a file in one step, so that nobody reads half of it.
   *
   * @param time when it is to have been changed; null for now
   */
  static void write(byte[] octets, Path file, @Nullable FileTime time) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "cover", ".new");
    try {
      Files.write(written, octets);
      if (time != null) {
        Files.setLastModifiedTime(written, time);
      }
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
