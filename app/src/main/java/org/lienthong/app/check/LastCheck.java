package org.lienthong.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last check of a data directory, which keeps it in {@code last-check.json}.
 *
 * @param ended when it ended, UTC
 * @param records how many records it read
 * @param findings how many kinds of faults it found; 0 when all was well
 */
public record LastCheck(Instant ended, long records, int findings) {
  private static final String NAME = "last-check.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final System.Logger LOG = System.getLogger(LastCheck.class.getName());

  /** Reads the one of a data directory; empty when there was none. */
  public static Optional<LastCheck> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), LastCheck.class));
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "cannot read " + file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Writes it into a data directory; a disk that is full or cannot be written only loses it. */
  public void write(Path folder) {
    Path draft = folder.resolve(NAME + ".new");
    try {
      Files.writeString(draft, JSON.writeValueAsString(this), UTF_8);
      Files.move(
          draft,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot keep the result of the check: " + e.getMessage());
    }
  }
}
