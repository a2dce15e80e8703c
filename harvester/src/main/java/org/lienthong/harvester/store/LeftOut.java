package org.lienthong.harvester.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a source that could not be read, and is asked for again by every later run.
 *
 * @param from first datestamp; null for no first one
 * @param until last datestamp; null for no last one
 * @param identifiers its records; empty when the source does not name them
 */
public record LeftOut(@Nullable String from, @Nullable String until, List<String> identifiers) {
  public LeftOut {
    identifiers = List.copyOf(identifiers);
  }

  /** Returns single records that were left out. */
  public static LeftOut records(List<String> identifiers) {
    return new LeftOut(null, null, identifiers);
  }

  /** Returns its dates as a range. */
  public String dates() {
    return (from == null ? "" : from) + ".." + (until == null ? "" : until);
  }

  /** Says whether its records are known, so that others can be told from them. */
  public boolean hasNames() {
    return !identifiers.isEmpty();
  }
}
