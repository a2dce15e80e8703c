package org.lienthong.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A selection of records of one catalogue, to be listed.
 *
 * @param set setSpec: only records of this set or of one below it ({@code a} covers {@code a:b}),
 *     and those that have left it, at the place of their last change; null for all
 * @param from first datestamp wanted; null for the beginning
 * @param until last datestamp wanted, to the second, inclusive; null for no end
 * @param live whether records that are deleted, or have left the set, are omitted
 */
public record Listing(
    String catalogue,
    @Nullable String set,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean live) {
  /** Lists a whole catalogue, deleted records included. */
  public static Listing all(String catalogue) {
    return new Listing(catalogue, null, null, null, false);
  }
}
