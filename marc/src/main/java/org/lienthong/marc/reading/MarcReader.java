package org.lienthong.marc.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one after another from a stream, holding one at a time. Not for use by several
 * threads.
 *
 * <p>A broken record is a {@link MarcReading.Rejected}, never an exception; what throws is the
 * stream itself.
 */
public interface MarcReader extends Closeable {
  /** Returns what comes next, or null at the end of the input. */
  @Nullable MarcReading next() throws IOException;
}
