package org.lienthong.marc.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one after another from a stream, with one at a time in memory. Not thread-safe.
 *
 * <p>A broken record is a {@link MarcReading.Rejected}, never an exception; only the stream itself
 * throws.
 */
public interface MarcReader extends Closeable {
  /** Returns the next reading, or null at the end of the input. */
  @Nullable MarcReading next() throws IOException;

  /** Returns the form that the records are in, for people, Vietnamese and English. */
  default String form() {
    return "";
  }

  /**
   * Says whether the records come from a list, which has a few fields of each only, so that they
   * complete records rather than replace them.
   */
  default boolean readsLists() {
    return false;
  }

  /**
   * Returns sentences for people about the input so far that concern no record, such as rows of a
   * table that are no books; each is returned once.
   */
  default List<String> takeNotices() {
    return List.of();
  }

  /**
   * Returns what became of single rows, columns and values since the last call, one text for each:
   * what {@link #takeNotices} counts, without leaving any out.
   */
  default List<String> takeDetails() {
    return List.of();
  }
}
