package org.lienthong.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lienthong.app.file.JsonFile;

/**
 * The last good backup of a data directory, which keeps it in {@code last-backup.json}. A restored
 * directory has the one that it was made from.
 *
 * @param created when it was begun, UTC
 * @param file where it was written
 * @param octets its length
 * @param encrypted whether it has a passphrase
 * @param seq the last change of the log that it contains
 * @param live its records that are not deleted
 */
public record LastBackup(
    Instant created, String file, long octets, boolean encrypted, long seq, long live) {
  /** The file in the data directory. */
  static final String NAME = "last-backup.json";

  static LastBackup of(Path file, long octets, boolean encrypted, BackupManifest manifest) {
    return new LastBackup(
        manifest.created(),
        file.toAbsolutePath().toString(),
        octets,
        encrypted,
        manifest.seq(),
        manifest.live());
  }

  /** Returns the description of a backup that was written. */
  public static LastBackup of(BackupWriter.Written written, boolean encrypted) {
    return of(written.file(), written.octets(), encrypted, written.manifest());
  }

  /** Reads the one of a data directory; empty when there was none. */
  public static Optional<LastBackup> read(Path folder) {
    return JsonFile.read(folder.resolve(NAME), LastBackup.class);
  }

  /** Writes it into a data directory. */
  public void write(Path folder) throws IOException {
    JsonFile.write(folder.resolve(NAME), this);
  }
}
