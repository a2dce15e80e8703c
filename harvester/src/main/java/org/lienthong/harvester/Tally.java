package org.lienthong.harvester;

import org.lienthong.core.write.WriteOutcome;
import org.lienthong.core.write.WriteResult;
import org.lienthong.marc.reading.MarcReading;

/**
 * Counts of the records that were read, by outcome. Every record is in exactly one count, so that
 * they add up to {@link #read}; only {@code repaired} counts records that are in another count too.
 *
 * @param added records that were not there, or were deleted
 * @param changed records that were there with different content
 * @param unchanged records that were there with equal content, stale copies, and deletions of what
 *     was not there
 * @param deleted records that are deleted now
 * @param setAside authorities, holdings and other records that are kept outside the catalogue
 * @param rejected records that could not be read, each of them named to the listener
 * @param repaired records that were repaired on the way in
 * @param replaced characters of the records that were replaced because no text can hold them:
 *     control characters, unpaired surrogates, U+FFFE and U+FFFF
 */
public record Tally(
    long added,
    long changed,
    long unchanged,
    long deleted,
    long setAside,
    long rejected,
    long repaired,
    long replaced) {
  /** Nothing was read. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  /** One record was set aside. */
  public static final Tally ONE_SET_ASIDE = new Tally(0, 0, 0, 0, 1, 0, 0, 0);

  /** One record was rejected. */
  public static final Tally ONE_REJECTED = new Tally(0, 0, 0, 0, 0, 1, 0, 0);

  /** One record is unchanged. */
  public static final Tally ONE_UNCHANGED = new Tally(0, 0, 1, 0, 0, 0, 0, 0);

  private static final Tally ONE_ADDED = new Tally(1, 0, 0, 0, 0, 0, 0, 0);
  private static final Tally ONE_CHANGED = new Tally(0, 1, 0, 0, 0, 0, 0, 0);
  private static final Tally ONE_DELETED = new Tally(0, 0, 0, 1, 0, 0, 0, 0);

  /** Counts one record that was read and written. */
  public static Tally of(MarcReading.Read read, WriteResult result) {
    return of(result, read.repaired(), read.replaced());
  }

  /**
   * Counts one record that was written.
   *
   * @param repaired whether its reader repaired it
   * @param replaced characters that its reader replaced
   */
  public static Tally of(WriteResult result, boolean repaired, long replaced) {
    Tally one = of(result.outcome());
    return repaired || result.replaced() > 0
        ? one.withRepaired(1, replaced + result.replaced())
        : one;
  }

  /** Counts one record with this outcome. */
  public static Tally of(WriteOutcome outcome) {
    return switch (outcome) {
      case NEW -> ONE_ADDED;
      case CHANGED -> ONE_CHANGED;
      case UNCHANGED -> ONE_UNCHANGED;
      case DELETED -> ONE_DELETED;
      case SET_ASIDE -> ONE_SET_ASIDE;
    };
  }

  /** Returns how many records were read. */
  public long read() {
    return added + changed + unchanged + deleted + setAside + rejected;
  }

  /** Adds the counts of other records. */
  public Tally plus(Tally other) {
    return new Tally(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        deleted + other.deleted,
        setAside + other.setAside,
        rejected + other.rejected,
        repaired + other.repaired,
        replaced + other.replaced);
  }

  /**
   * Adds that {@code records} of the records of this tally were repaired.
   *
   * @param characters how many characters were replaced
   */
  public Tally withRepaired(long records, long characters) {
    return new Tally(
        added,
        changed,
        unchanged,
        deleted,
        setAside,
        rejected,
        repaired + records,
        replaced + characters);
  }
}
