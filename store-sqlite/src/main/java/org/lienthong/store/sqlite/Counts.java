package org.lienthong.store.sqlite;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;

/**
 * A cache of the record counts of listings. The counts of whole catalogues are stored. For other
 * listings all records are walked, so a count is kept until something is written, and concurrent
 * requests for the same count wait for it. For use by any number of threads.
 */
final class Counts {
  /** Few listings are in use at a time; a key and a number are small. */
  private static final int KEPT = 256;

  private final ConcurrentMap<Range, FutureTask<Long>> known = new ConcurrentHashMap<>();

  /**
   * The key of a count: everything that it depends on.
   *
   * @param after seq after which the listing begins
   * @param last seq that it ends with
   * @param asOf the last seq assigned when it was counted
   */
  private record Range(
      String catalogue, @Nullable String set, boolean live, long after, long last, long asOf) {}

  /**
   * Returns the number of records.
   *
   * @param lastSeq the last seq assigned, read before
   */
  long of(Listing listing, long lastSeq, Statements sql) {
    Range range = range(listing, lastSeq, sql);
    if (range.set == null && range.after == 0 && range.last >= lastSeq) {
      return CatalogueCounts.of(sql, range.catalogue, range.live);
    }
    FutureTask<Long> mine = new FutureTask<>(() -> Listings.count(sql, listing));
    if (known.size() >= KEPT) {
      known.clear();
    }
    FutureTask<Long> first = known.putIfAbsent(range, mine);
    if (first == null) {
      mine.run();
    }
    return result(range, first == null ? mine : first);
  }

  private static Range range(Listing listing, long lastSeq, Statements sql) {
    Listings.Bounds bounds = Listings.bounds(sql, listing);
    return new Range(
        listing.catalogue(), listing.set(), listing.live(), bounds.after(), bounds.last(), lastSeq);
  }

  private long result(Range range, FutureTask<Long> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      known.remove(range, task);
      throw new StoreException("cannot count: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while another thread counts", e);
    }
  }
}
