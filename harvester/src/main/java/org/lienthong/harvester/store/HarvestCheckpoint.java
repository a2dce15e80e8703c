package org.lienthong.harvester.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint of a harvest; stored with the records of each page, so that an interrupted harvest
 * can continue after its last page.
 *
 * @param signature of the source: a run continues only while it stays the same
 * @param prefix metadataPrefix or recordSchema
 * @param full whether everything is read, so that what is not there has vanished
 * @param responseDate the server's clock at the first answer, as sent; null before it
 * @param start the moment from which the run asked; null for all
 * @param since the moment from which the present list was asked for; null for all
 * @param token where the present list continues; null for its beginning
 * @param highest greatest datestamp seen, no later than {@code responseDate}; null before any
 * @param sorted whether records came in the order of their datestamps
 * @param mayNarrow whether a list that breaks off may continue from {@code highest}
 * @param narrowed whether it did
 * @param nameless whether a record came that could not be named
 * @param size records of the whole list, as the server said last; -1 when it did not
 * @param pages pages with new records
 * @param done whether all pages are in
 */
public record HarvestCheckpoint(
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
  public static HarvestCheckpoint begin(
      String signature, String prefix, boolean full, @Nullable Instant start) {
    return new HarvestCheckpoint(
        signature, prefix, full, null, start, start, null, null, true, true, false, false, -1, 0,
        false);
  }

  /**
   * The changes of one page.
   *
   * @param responseDate the server's clock, as sent; null when it does not send it
   * @param token where the list continues; null after its last page
   * @param highest greatest datestamp seen up to now; null before any
   * @param sorted whether all records up to now came in the order of their datestamps
   * @param nameless whether it has a record that could not be named
   * @param fresh whether it has a record that was not seen before in this run
   * @param size records in the list, as the server said; -1 when it did not
   */
  public record Page(
      @Nullable String responseDate,
      @Nullable String token,
      @Nullable Instant highest,
      boolean sorted,
      boolean nameless,
      boolean fresh,
      long size) {}

  /** Returns the checkpoint after a page. */
  public HarvestCheckpoint after(Page page) {
    boolean first = responseDate == null;
    return new HarvestCheckpoint(
        signature,
        prefix,
        full,
        first ? page.responseDate() : responseDate,
        start,
        since,
        page.token(),
        page.highest(),
        page.sorted(),
        mayNarrow,
        narrowed,
        nameless || page.nameless(),
        narrowed ? size : Math.max(page.size(), size),
        pages + (page.fresh() ? 1 : 0),
        page.token() == null);
  }

  /** Begins the list again at its start. */
  public HarvestCheckpoint restart(boolean narrowing) {
    return listFrom(start, narrowing, false);
  }

  /** Begins a shorter list. */
  public HarvestCheckpoint narrow(Instant from) {
    return listFrom(from, mayNarrow, true);
  }

  /** Returns the whole list to which a shorter one belongs. */
  public HarvestCheckpoint whole() {
    return listFrom(start, mayNarrow, narrowed);
  }

  /** Ends the list: what it did not give has come in other ways, or was left out. */
  public HarvestCheckpoint ended() {
    return new HarvestCheckpoint(
        signature,
        prefix,
        full,
        responseDate,
        start,
        since,
        null,
        highest,
        sorted,
        mayNarrow,
        narrowed,
        nameless,
        size,
        pages,
        true);
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
        narrow ? size : -1,
        pages,
        false);
  }
}
