package org.lienthong.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file under a temporary name first, so that an incomplete file never has its final name.
 */
final class Drafts {
  private Drafts() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes the whole content. */
    void to(OutputStream out) throws IOException;
  }

  static void write(Path file, Content content) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream octets = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.to(octets);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw Lines.cannotWrite(file, e);
    }
  }
}
