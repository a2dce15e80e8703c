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

  private static final String NO_MEMORY = "OutOfMemoryError";

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

  /** Whatever is thrown, the thread goes on: without it, changes would be lost in silence. */
  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!stopped) {
      long heard = wakeup.count();
      try {
        follow(heard);
        pause = FIRST_PAUSE;
      } catch (RuntimeException | Error e) {
        pause = rest(e, heard, pause);
      }
    }
  }

  /** Applies changes; after a failure it has recovered only when they are also durable. */
  private void follow(long heard) {
    int count = applyNext();
    if (trouble != null) {
      flush();
      trouble = null;
      LOG.log(Level.INFO, "projection " + name() + " goes on");
    } else if (count == 0 && !wakeup.await(heard, QUIET.toNanos())) {
      flush();
      projection.tidy();
    }
  }

  /** Returns the next pause. While memory is short, even saying so may fail. */
  private Duration rest(Throwable cause, long heard, Duration pause) {
    try {
      fail(cause, pause);
      wakeup.await(heard, pause.toNanos());
      Duration longer = pause.multipliedBy(2);
      return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    } catch (OutOfMemoryError _) {
      trouble = NO_MEMORY;
      return LONGEST_PAUSE;
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

  private void fail(Throwable cause, Duration pause) {
    String reason = reason(cause);
    if (!reason.equals(trouble)) {
      trouble = reason;
      LOG.log(
          Level.ERROR,
          "projection {0} cannot go on: {1}; it is tried again in {2} ms, then at most every {3} s",
          name(),
          reason,
          Long.toString(pause.toMillis()),
          Long.toString(LONGEST_PAUSE.toSeconds()));
      LOG.log(Level.DEBUG, "projection " + name(), cause);
    }
  }

  /** The message of an error alone ("Java heap space") does not say what it is. */
  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof Error || message == null) {
      return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
    return message;
  }

  void flush() {
    lock.lock();
    try {
      if (dirty) {
        projection.flush();
        dirty = false;
      }
    } catch (RuntimeException | Error e) {
      fail(e, FIRST_PAUSE);
      throw e;
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
    try {
      flush();
    } catch (RuntimeException e) {
      // A full disk, for example: the log has the changes, and the next start applies them again.
      LOG.log(Level.WARNING, "projection {0} ends before its last changes: {1}", name(), reason(e));
    }
  }
}
