package org.lienthong.store.sqlite;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The source of datestamps, which never decrease, and of the second that is still open. For use by
 * any number of threads; at most one of them has an open commit.
 */
final class Stamps {
  private static final long NONE = Long.MIN_VALUE;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private long last;
  private long open = NONE;

  /** Continues after the greatest datestamp that was assigned, in seconds since 1970. */
  Stamps(InstantSource clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  /**
   * Begins a commit: returns the datestamp of all its records. A clock that goes back does not set
   * datestamps back.
   */
  long begin() {
    lock.lock();
    try {
      open = Math.max(last, clock.instant().getEpochSecond());
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Ends a commit, once its records are visible to every reader, or it was rolled back. */
  void end(boolean committed) {
    lock.lock();
    try {
      last = committed ? Math.max(last, open) : last;
      open = NONE;
    } finally {
      lock.unlock();
    }
  }

  /** See {@link org.lienthong.core.store.RecordStore#horizon()}. */
  Instant horizon() {
    lock.lock();
    try {
      long second = open == NONE ? Math.max(last, clock.instant().getEpochSecond()) : open;
      return Instant.ofEpochSecond(second);
    } finally {
      lock.unlock();
    }
  }
}
