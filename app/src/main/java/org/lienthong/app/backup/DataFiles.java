package org.lienthong.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names of the files of a data directory, and what is done with files here. */
final class DataFiles {
  /** The record store: records, decisions, members, accounts, settings, keys of tokens. */
  static final String RECORDS = "records.sqlite";

  static final String FORMAT = "lienthong.format";
  static final String LOCK = "lienthong.lock";
  static final String INDEX = "index";

  /** A folder in a directory into which a restore is unpacking; see {@link RestorePlace}. */
  static final String RESTORING = "lienthong.restoring";

  /** Fingerprints of all rows, from which the next incremental backup knows what has changed. */
  static final String PRINTS = "rows.prints";

  /** In an incremental backup: the rows that have changed. */
  static final String CHANGES = "rows.changes";

  private DataFiles() {}

  /** Creates a folder that only its owner can enter, where the system knows owners. */
  static void createSecret(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /** Deletes a file or a folder with all that is in it; one that is missing is no error. */
  static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path one : deepestFirst) {
          Files.delete(one);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** Makes the names in a folder durable, where the system lets folders be opened. */
  static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders; there names are durable without it.
      System.getLogger(DataFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "cannot flush " + folder, e);
    }
  }

  /** Returns the length of a file; 0 for one that is missing. */
  static long length(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
