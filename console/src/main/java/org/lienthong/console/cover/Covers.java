package org.lienthong.console.cover;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of covers that the operator puts into a folder. Small ones are made when they are
 * first asked for, and kept in the folder {@code resized} inside. For use by any number of threads.
 */
public final class Covers {
  private static final System.Logger LOG = System.getLogger(Covers.class.getName());

  /** The name of a picture: ISBN, width, and when the operator's picture was changed. */
  private static final Pattern NAME =
      Pattern.compile("(97[89]\\d{10})-(\\d{1,4})-[0-9a-f]{1,16}\\.jpg");

  private final CoverFolder pictures;
  private final Path resized;
  private final Semaphore places = new Semaphore(CoverLimits.AT_ONCE, true);

  private Covers(Path folder, InstantSource clock) {
    this.pictures = new CoverFolder(folder, clock);
    this.resized = folder.resolve("resized");
  }

  /** Returns the covers of a folder, which may be missing or come later. */
  public static Covers in(Path folder, InstantSource clock) {
    return new Covers(folder, clock);
  }

  /**
   * Returns the name of the picture of a book, which changes with the picture.
   *
   * @param isbns as records have them; the first that has a picture counts
   * @return empty when there is none
   */
  public Optional<String> name(List<String> isbns, CoverSize size) {
    for (String text : isbns) {
      Optional<String> isbn = CoverIsbn.of(text);
      Optional<Path> picture = isbn.flatMap(pictures::picture);
      if (isbn.isPresent() && picture.isPresent()) {
        return changed(picture.get())
            .map(time -> "%s-%d-%x.jpg".formatted(isbn.get(), size.width(), time.toMillis()));
      }
    }
    return Optional.empty();
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
    String isbn = parts.group(1);
    return CoverSize.ofWidth(parts.group(2))
        .flatMap(size -> pictures.picture(isbn).flatMap(picture -> small(isbn, size, picture)));
  }

  private Optional<byte[]> small(String isbn, CoverSize size, Path picture) {
    Path kept = resized.resolve(isbn + "-" + size.width() + ".jpg");
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
              ? Shrinking.shrink(Files.readAllBytes(picture), size).orElse(new byte[0])
              : new byte[0];
      if (small.length == 0) {
        LOG.log(Level.WARNING, "a cover is no JPEG or PNG picture of usual size: {0}", picture);
      }
      keep(small, kept, time);
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

  /** In one step, so that nobody reads half of it. */
  private void keep(byte[] octets, Path kept, FileTime time) throws IOException {
    Files.createDirectories(resized);
    Path written = Files.createTempFile(resized, "cover", ".new");
    try {
      Files.write(written, octets);
      Files.setLastModifiedTime(written, time);
      Files.move(
          written, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
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
