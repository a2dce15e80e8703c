package org.lienthong.console.cover;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of covers that the operator puts into a folder, and after them those that were
 * fetched. Small ones are made when they are first asked for, and kept in the folder {@code
 * resized} inside. For use by any number of threads.
 */
public final class Covers {
  private static final System.Logger LOG = System.getLogger(Covers.class.getName());

  /** The folder of the small pictures. */
  static final String RESIZED = "resized";

  /** The name of a picture: ISBN or id of a record, width, and when its original was changed. */
  private static final Pattern NAME =
      Pattern.compile("([0-9A-Za-z]{4,40})-(\\d{1,4})-[0-9a-f]{1,16}\\.jpg");

  private final CoverFolder pictures;
  private final FetchedCovers fetched;
  private final Path resized;
  private final Semaphore places = new Semaphore(CoverLimits.AT_ONCE, true);

  private Covers(Path folder, InstantSource clock) {
    this.pictures = new CoverFolder(folder, clock);
    this.fetched = FetchedCovers.in(folder);
    this.resized = folder.resolve(RESIZED);
  }

  /** Returns the folder of covers of a data directory. */
  public static Path folder(Path data) {
    return data.resolve("covers");
  }

  /** Returns the covers of a folder, which may be missing or come later. */
  public static Covers in(Path folder, InstantSource clock) {
    return new Covers(folder, clock);
  }

  /**
   * Returns the name of the picture of a book, which changes with the picture.
   *
   * @param record id of its union record
   * @param isbns as records have them; the first that has a picture of the operator counts
   * @return empty when there is none
   */
  public Optional<String> name(String record, List<String> isbns, CoverSize size) {
    for (String text : isbns) {
      Optional<String> isbn = CoverIsbn.of(text);
      Optional<Path> picture = isbn.flatMap(pictures::picture);
      if (isbn.isPresent() && picture.isPresent()) {
        return name(isbn.get(), picture.get(), size);
      }
    }
    return fetched.picture(record).flatMap(picture -> name(record, picture, size));
  }

  private static Optional<String> name(String key, Path picture, CoverSize size) {
    return changed(picture)
        .map(time -> "%s-%d-%x.jpg".formatted(key, size.width(), time.toMillis()));
  }

  /** Says whether the operator has put a picture of one of these ISBNs into the folder. */
  public boolean isGiven(List<String> isbns) {
    return isbns.stream()
        .flatMap(text -> CoverIsbn.of(text).stream())
        .anyMatch(isbn -> pictures.picture(isbn).isPresent());
  }

  /**
   * Returns the JPEG picture of a name.
   *
   * @return empty when there is none, or the operator's picture cannot be used
   * @throws CoversBusyException when too many others are made
   */
  public Optional<byte[]> picture(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String key = parts.group(1);
    return CoverSize.ofWidth(parts.group(2))
        .flatMap(size ->
            pictures
                .picture(key)
                .or(() -> fetched.picture(key))
                .flatMap(picture -> small(key, size, picture)));
  }

  /** Returns the name of the file of a small picture. */
  static String resizedName(String key, CoverSize size) {
    return key + "-" + size.width() + ".jpg";
  }

  private Optional<byte[]> small(String key, CoverSize size, Path picture) {
    Path kept = resized.resolve(resizedName(key, size));
    try {
      FileTime time = Files.getLastModifiedTime(picture);
      Optional<byte[]> known = kept(kept, time);
      return (known.isPresent() ? known : made(picture, size, kept, time))
          .filter(octets -> octets.length > 0);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a cover cannot be read or kept: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  /** An empty file stands for a picture that cannot be used. */
  private static Optional<byte[]> kept(Path kept, FileTime time) throws IOException {
    try {
      return Files.getLastModifiedTime(kept).toMillis() == time.toMillis()
          ? Optional.of(Files.readAllBytes(kept))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> made(Path picture, CoverSize size, Path kept, FileTime time)
      throws IOException {
    if (!entered()) {
      throw new CoversBusyException();
    }
    try {
      Optional<byte[]> other = kept(kept, time);
      if (other.isPresent()) {
        return other;
      }
      boolean usable =
          Files.isRegularFile(picture) && Files.size(picture) <= CoverLimits.MAX_OCTETS;
      byte[] small =
          usable
              ? Shrinking.shrink(Files.readAllBytes(picture), size.width(), size.height())
                  .orElse(new byte[0])
              : new byte[0];
      if (small.length == 0) {
        LOG.log(
            Level.WARNING, "a cover is no JPEG, PNG or WebP picture of usual size: {0}", picture);
      }
      CoverFile.write(small, kept, time);
      return Optional.of(small);
    } finally {
      places.release();
    }
  }

  private boolean entered() {
    try {
      return places.tryAcquire(CoverLimits.PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<FileTime> changed(Path picture) {
    try {
      return Optional.of(Files.getLastModifiedTime(picture));
    } catch (IOException e) {
      return Optional.empty(); // It was deleted since the folder was listed.
    }
  }
}
