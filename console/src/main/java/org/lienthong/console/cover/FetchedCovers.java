package org.lienthong.console.cover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * The pictures of covers that were fetched from other sites, by the id of the union record. Each is
 * decoded when it comes and kept as a JPEG picture of twice the largest size of a page, so that
 * nothing of what a stranger made stays. For use by any number of threads.
 */
public final class FetchedCovers {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{4,40}");
  private static final int WIDTH = 2 * CoverSize.LARGE.width();
  private static final int HEIGHT = 2 * CoverSize.LARGE.height();

  private final Path folder;
  private final Path resized;

  /** A picture takes much memory while it is decoded. */
  private final ReentrantLock decoding = new ReentrantLock();

  private FetchedCovers(Path covers) {
    this.folder = covers.resolve("fetched");
    this.resized = covers.resolve(Covers.RESIZED);
  }

  /** Returns the fetched pictures beside those of a folder of covers. */
  public static FetchedCovers in(Path covers) {
    return new FetchedCovers(covers);
  }

  /** Says whether there is a picture of a record. */
  public boolean has(String record) {
    return picture(record).isPresent();
  }

  /** Returns the picture of a record. */
  Optional<Path> picture(String record) {
    return place(record).filter(Files::isRegularFile);
  }

  /**
   * Keeps a picture in place of an earlier one.
   *
   * @param octets of any origin, at most {@link CoverLimits#MAX_OCTETS}
   * @return false when they are no picture that can be used; then nothing changes
   * @throws IOException when it cannot be written
   */
  public boolean put(String record, byte[] octets) throws IOException {
    Optional<Path> place = place(record);
    Optional<byte[]> picture = place.isEmpty() ? Optional.empty() : decoded(octets);
    if (picture.isPresent()) {
      CoverFile.write(picture.get(), place.get(), null);
    }
    return picture.isPresent();
  }

  private Optional<byte[]> decoded(byte[] octets) {
    if (octets.length > CoverLimits.MAX_OCTETS) {
      return Optional.empty();
    }
    decoding.lock();
    try {
      return Shrinking.shrink(octets, WIDTH, HEIGHT);
    } finally {
      decoding.unlock();
    }
  }

  /** Removes the picture of a record, if there is one. */
  public void remove(String record) throws IOException {
    Optional<Path> place = place(record);
    if (place.isPresent()) {
      Files.deleteIfExists(place.get());
      for (CoverSize size : CoverSize.values()) {
        Files.deleteIfExists(resized.resolve(Covers.resizedName(record, size)));
      }
    }
  }

  /** In one of some hundred folders: the last characters of ids are random. */
  private Optional<Path> place(String record) {
    return ID.matcher(record).matches()
        ? Optional.of(
            folder.resolve(record.substring(record.length() - 2)).resolve(record + ".jpg"))
        : Optional.empty();
  }
}
