package org.lienthong.harvester.cover;

/**
 * The counts of a run, of union records.
 *
 * @param fetched pictures that are new or have changed
 * @param unchanged pictures whose host says that they have not changed
 * @param failed records of which no address gave a picture in this run
 * @param postponed records whose host failed repeatedly, to be asked by the next run
 */
public record CoverTally(long fetched, long unchanged, long failed, long postponed) {
  /** Nothing yet. */
  public static final CoverTally NONE = new CoverTally(0, 0, 0, 0);

  /** Returns the sums. */
  public CoverTally plus(CoverTally other) {
    return new CoverTally(
        fetched + other.fetched,
        unchanged + other.unchanged,
        failed + other.failed,
        postponed + other.postponed);
  }
}
