package org.lienthong.union.projection;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;

/**
 * Reads pages of the log, the next one in the common pool while the present one is committed. For
 * one thread at a time.
 */
public final class LogReadAhead {
  private final RecordStore store;
  private @Nullable Page ahead;

  public LogReadAhead(RecordStore store) {
    this.store = store;
  }

  private record Page(long after, int limit, ForkJoinTask<UnionBatch> batch) {}

  /** Begins to read the page after a seq. */
  public void begin(long after, int limit) {
    ahead =
        new Page(
            after,
            limit,
            ForkJoinPool.commonPool().submit(() -> UnionBatch.read(store, after, limit)));
  }

  /** Returns the page after a seq, the one that was begun if it is this one. */
  public UnionBatch next(long after, int limit) {
    Page read = ahead;
    ahead = null;
    if (read != null && read.after == after && read.limit == limit) {
      UnionBatch batch = read.batch.join();
      if (batch.size() > 0) {
        return batch;
      }
    }
    return UnionBatch.read(store, after, limit);
  }
}
