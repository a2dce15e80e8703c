package org.lienthong.marc.reading;

import java.io.Closeable;
import java.io.IOException;
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
}
