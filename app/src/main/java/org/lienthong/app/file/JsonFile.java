package org.lienthong.app.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file with one JSON object, whose loss does no harm. */
public final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFile() {}

  /** Reads a file; empty when there is none, or when it cannot be read, which is logged. */
  public static <T> Optional<T> read(Path file, Class<T> type) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), type));
    } catch (IOException | JacksonException e) {
      System.getLogger(JsonFile.class.getName())
          .log(Level.WARNING, "cannot read " + file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Writes a file in one step.
   *
   * @throws IOException when it cannot be written; an older one is unchanged
   */
  public static void write(Path file, Object content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, JSON.writeValueAsString(content), UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
