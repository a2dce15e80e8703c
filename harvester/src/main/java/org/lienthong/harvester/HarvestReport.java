package org.lienthong.harvester;

import org.jspecify.annotations.Nullable;

/**
 * How gathering ended.
 *
 * @param tally what was committed, whether or not it failed in the end
 * @param error why it did not come to its end, for people; null when it did
 */
public record HarvestReport(Tally tally, @Nullable String error) {
  /** Says that everything was gathered. */
  public static HarvestReport complete(Tally tally) {
    return new HarvestReport(tally, null);
  }

  /** Says whether everything was gathered. */
  public boolean isComplete() {
    return error == null;
  }
}
