package org.lienthong.harvester.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a harvest stands; kept in the store with the records of each page, so that one that was cut
 * off goes on behind its last page.
 *
 * @param signature of the source, see {@link OaiSource#signature}
 * @param prefix metadataPrefix
 * @param full whether everything is read, so that what is not there has vanished
 * @param responseDate the server's clock at the first answer, as sent; null before it
 * @param start from which moment on the run began; null for all
 * @param since from which moment on the present list was asked for; null for all
 * @param token where the present list goes on; null for its beginning
 * @param highest greatest datestamp seen, no later than {@code responseDate}; null before any
 * @param sorted whether records came in the order of their datestamps
 * @param mayNarrow whether a list that breaks off may go on from {@code highest}
 * @param narrowed whether it did
 * @param nameless whether a record came that could not be named
 * @param size records in the first list, as the server said; -1 when it did not
 * @param pages pages with new records
 * @param done whether all pages are in
 */
record HarvestCheckpoint(
    String signature,
    String prefix,
    boolean full,
    @Nullable String responseDate,
    @Nullable Instant start,
    @Nullable Instant since,
    @Nullable String token,
    @Nullable Instant highest,
    boolean sorted,
    boolean mayNarrow,
    boolean narrowed,
    boolean nameless,
    long size,
    long pages,
    boolean done) {

  /** Begins a run. */
  static HarvestCheckpoint begin(
      String signature, String prefix, boolean full, @Nullable Instant start) {
    return new HarvestCheckpoint(
        signature, prefix, full, null, start, start, null, null, true, true, false, false, -1, 0,
        false);
  }

  /** Goes on behind a page. */
  HarvestCheckpoint behind(OaiPage page, PageIntake taken) {
    boolean first = responseDate == null;
    return new HarvestCheckpoint(
        signature,
        prefix,
        full,
        first ? page.responseDate() : responseDate,
        start,
        since,
        page.token(),
        taken.highest(),
        taken.sorted(),
        mayNarrow,
        narrowed,
        nameless || taken.nameless(),
        first ? page.completeListSize() : size,
        pages + (taken.fresh() > 0 ? 1 : 0),
        page.token() == null);
  }

  /** Begins the list again at its start. */
  HarvestCheckpoint restart(boolean narrowing) {
    return listFrom(start, narrowing, false);
  }

  /** Begins a shorter list. */
  HarvestCheckpoint narrow(Instant from) {
    return listFrom(from, mayNarrow, true);
  }

  private HarvestCheckpoint listFrom(@Nullable Instant from, boolean narrowing, boolean narrow) {
    return new HarvestCheckpoint(
        signature,
        prefix,
        full,
        responseDate,
        start,
        from,
        null,
        highest,
        sorted,
        narrowing,
        narrow,
        nameless,
        size,
        pages,
        false);
  }
}
