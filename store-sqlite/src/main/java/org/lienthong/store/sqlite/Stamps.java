package org.lienthong.store.sqlite;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives datestamps that never decrease, and knows which second is still open. For use by any number
 * of threads; at most one of them has a commit open.
 */
final class Stamps {
  private static final long NONE = Long.MIN_VALUE;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private long last;
  private long open = NONE;

  /** Goes on behind the greatest datestamp that was given, in seconds since 1970. */
  Stamps(InstantSource clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  /**
   * Begins a commit: returns the datestamp of all its records. A clock that goes back does not take
   * us with it.
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

  /** Ends a commit, once everybody can read what it wrote, or nobody ever will. */
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
