package org.lienthong.console.cover;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures of a folder by ISBN: {@code 978-604-….jpg}, {@code .jpeg}, {@code .png} or {@code
 * .webp}. The folder is listed again when it changes. For use by any number of threads.
 */
final class CoverFolder {
  private static final System.Logger LOG = System.getLogger(CoverFolder.class.getName());

  private static final Set<String> KINDS = Set.of("jpg", "jpeg", "png", "webp");

  private final Path folder;
  private final InstantSource clock;
  private volatile Listed listed = new Listed(-1, -1, Map.of());

  /**
   * What was found.
   *
   * @param changed when the folder had changed, in milliseconds
   * @param at when it was listed
   */
  private record Listed(long changed, long at, Map<String, Path> pictures) {
    /** A change right after the listing may have the same time as the one before it. */
    boolean isOf(long change) {
      return changed == change && at - change > CoverLimits.SAME_TIME_MILLIS;
    }
  }

  CoverFolder(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Returns the picture of an ISBN of 13 digits. */
  Optional<Path> picture(String isbn) {
    return Optional.ofNullable(pictures().get(isbn));
  }

  private Map<String, Path> pictures() {
    try {
      long changed = Files.getLastModifiedTime(folder).toMillis();
      Listed known = listed;
      if (!known.isOf(changed)) {
        known = new Listed(changed, clock.millis(), list());
        listed = known;
      }
      return known.pictures();
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the folder of covers cannot be read: {0}", e.getMessage());
      return Map.of();
    }
  }

  private Map<String, Path> list() throws IOException {
    Map<String, Path> out = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String kind = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && KINDS.contains(kind)) {
          CoverIsbn.of(name.substring(0, dot)).ifPresent(isbn -> out.put(isbn, file));
        }
      }
    }
    return Map.copyOf(out);
  }
}
