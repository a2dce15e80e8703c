package org.lienthong.app.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.data.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address at which a running server listens for commands; a file in its data directory that
 * only its owner can read.
 *
 * @param port on 127.0.0.1
 * @param token the token that a command must send
 * @param pid the server's process id
 * @param directory the identity of the data directory that it serves; null when an earlier version
 *     wrote the file
 */
record ControlFile(int port, String token, long pid, @Nullable String directory) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Path path(Path folder) {
    return folder.resolve("control.json");
  }

  /**
   * Returns the file of this directory's server; empty when there is none, or an incomplete one.
   */
  static Optional<ControlFile> read(Path folder) {
    try {
      return Optional.of(JSON.readValue(Files.readString(path(folder)), ControlFile.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Says whether it was written for this directory, and not copied into it with the others. */
  boolean isOf(Path folder) {
    return DataDirectory.identity(folder).equals(directory);
  }

  void write(Path folder) throws IOException {
    Path draft = folder.resolve("control.json.new");
    Files.deleteIfExists(draft);
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, JSON.writeValueAsString(this));
    Files.move(draft, path(folder), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Says whether there is such a file. */
  static boolean exists(Path folder) {
    return Files.exists(path(folder));
  }

  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(path(folder));
  }
}
