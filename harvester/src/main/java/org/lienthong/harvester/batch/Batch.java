package org.lienthong.harvester.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.Tally;

/**
 * One import of one file.
 *
 * @param number identifies it among the batches of all libraries; counted from 1
 * @param library code of its library
 * @param file name of its file, without folders
 * @param digest SHA-256 of its file, in hexadecimal digits
 * @param ended null while it runs
 * @param requestedBy who imported it, for people
 * @param vanished records that were deleted because the file, which is the whole list, lacks them
 * @param kept whether the former versions of its records are kept, so that it can be taken back
 */
public record Batch(
    long number,
    String library,
    String file,
    String digest,
    Instant started,
    @Nullable Instant ended,
    String requestedBy,
    BatchState state,
    Tally tally,
    long vanished,
    boolean kept) {
  /** Says whether it changed no record. */
  public boolean changedNothing() {
    return tally.added() + tally.changed() + tally.deleted() + vanished == 0;
  }
}
