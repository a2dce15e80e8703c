package org.lienthong.core.projection;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreLimits;

/**
 * Runs one projection on one thread. The lock keeps resets and flushes of other threads out of a
 * batch.
 */
final class Follower {
  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  /** How long the log must be idle before applied changes are made durable. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Projection projection;
  private final Wakeup wakeup;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean stopped;
  private volatile @Nullable String trouble;
  private boolean dirty;

  Follower(Projection projection, Wakeup wakeup) {
    this.projection = projection;
    this.wakeup = wakeup;
    this.thread =
        Thread.ofPlatform().daemon().name("projection-" + projection.name()).unstarted(this::run);
  }

  String name() {
    return projection.name();
  }

  long applied() {
    return projection.applied();
  }

  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  void start() {
    thread.start();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!stopped) {
      long heard = wakeup.count();
      try {
        if (applyNext() == 0 && !wakeup.await(heard, QUIET.toNanos())) {
          flush();
          projection.tidy();
        }
        trouble = null;
        pause = FIRST_PAUSE;
      } catch (RuntimeException e) {
        fail(e);
        wakeup.await(heard, pause.toNanos());
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private int applyNext() {
    int count;
    lock.lock();
    try {
      count = projection.catchUp(StoreLimits.APPLIED_AT_ONCE);
      dirty |= count > 0;
    } finally {
      lock.unlock();
    }
    if (count > 0) {
      // Other projections may have waited for this one.
      wakeup.signal();
    }
    return count;
  }

  private void fail(RuntimeException e) {
    if (trouble == null) {
      LOG.log(Level.ERROR, "projection " + name() + " cannot go on: " + e.getMessage(), e);
    }
    trouble = String.valueOf(e.getMessage());
  }

  void flush() {
    lock.lock();
    try {
      if (dirty) {
        projection.flush();
        dirty = false;
      }
    } finally {
      lock.unlock();
    }
  }

  void reset() {
    lock.lock();
    try {
      projection.reset();
      dirty = true;
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    stopped = true;
  }

  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    flush();
  }
}
