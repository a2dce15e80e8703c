package org.lienthong.harvester;

import org.jspecify.annotations.Nullable;

/**
 * The result of gathering.
 *
 * @param tally what was committed, whether or not it failed in the end
 * @param error why it did not finish, for people; null when it did
 */
public record HarvestReport(Tally tally, @Nullable String error) {
  /** Returns the report of a run that gathered everything. */
  public static HarvestReport complete(Tally tally) {
    return new HarvestReport(tally, null);
  }

  /** Says whether everything was gathered. */
  public boolean isComplete() {
    return error == null;
  }
}
