package org.lienthong.app.check;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lienthong.app.file.JsonFile;

/**
 * The last check of a data directory, which keeps it in {@code last-check.json}.
 *
 * @param ended when it ended, UTC
 * @param records how many records it read
 * @param findings how many kinds of faults it found; 0 when all was well
 */
public record LastCheck(Instant ended, long records, int findings) {
  private static final String NAME = "last-check.json";

  /** Reads the one of a data directory; empty when there was none. */
  public static Optional<LastCheck> read(Path folder) {
    return JsonFile.read(folder.resolve(NAME), LastCheck.class);
  }

  /** Writes it into a data directory; a disk that is full or cannot be written only loses it. */
  public void write(Path folder) {
    try {
      JsonFile.write(folder.resolve(NAME), this);
    } catch (IOException e) {
      System.getLogger(LastCheck.class.getName())
          .log(Level.WARNING, "cannot keep the result of the check: " + e.getMessage());
    }
  }
}
