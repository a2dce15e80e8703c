package org.lienthong.store.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The source of datestamps, which never decrease, and of the second that is still open. For use by
 * any number of threads; at most one of them has an open commit.
 *
 * <p>While the clock is behind a second that was given or told, that second stays open. Once
 * records have it, it ends a second later all the same: otherwise a clock that was a day ahead for
 * a moment would hide them from harvesters for a day.
 */
final class Stamps {
  private static final long NONE = Long.MIN_VALUE;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();

  /** The greatest second that a record has. */
  private long last;

  /** When the first record got it, of {@link #nanos}. */
  private long lastSince;

  /** The greatest second that was told; no later commit may have a smaller one. */
  private long told;

  private long open = NONE;

  /**
   * Continues after the greatest datestamp that was assigned.
   *
   * @param last seconds since 1970; 0 for none
   * @param nanos nanoseconds since any moment, which never decrease
   */
  Stamps(InstantSource clock, long last, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.last = last;
    this.lastSince = nanos.getAsLong();
    // With a clock behind, the process before this one may have ended that second.
    this.told = wall() < last ? last + 1 : last;
  }

  private long wall() {
    return clock.instant().getEpochSecond();
  }

  /**
   * Begins a commit: returns the datestamp of all its records. A clock that goes back does not set
   * datestamps back.
   */
  long begin() {
    lock.lock();
    try {
      open = Math.max(told, wall());
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Ends a commit, once its records are visible to every reader, or it was rolled back. */
  void end(boolean committed) {
    lock.lock();
    try {
      if (committed && open > last) {
        last = open;
        lastSince = nanos.getAsLong();
        told = Math.max(told, last);
      }
      open = NONE;
    } finally {
      lock.unlock();
    }
  }

  /** See {@link org.lienthong.core.store.RecordStore#horizon()}. */
  Instant horizon() {
    lock.lock();
    try {
      if (open == NONE) {
        boolean over = last == told && nanos.getAsLong() - lastSince >= SECOND;
        told = Math.max(over && wall() < told ? told + 1 : told, wall());
        return Instant.ofEpochSecond(told);
      }
      return Instant.ofEpochSecond(open);
    } finally {
      lock.unlock();
    }
  }
}
