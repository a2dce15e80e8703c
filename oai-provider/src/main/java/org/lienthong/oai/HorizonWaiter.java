package org.lienthong.oai;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.lienthong.core.store.RecordStore;

/** Waits until a second of the store has ended, so that its records may be disclosed. */
final class HorizonWaiter {
  private static final Duration STEP = Duration.ofMillis(20);
  private static final int STEPS = 55;

  private final Sleeper sleeper;
  private final Semaphore waiting;

  HorizonWaiter(Sleeper sleeper) {
    this(sleeper, OaiLimits.MAX_WAITING);
  }

  HorizonWaiter(Sleeper sleeper, int most) {
    this.sleeper = sleeper;
    this.waiting = new Semaphore(most);
  }

  /** How the thread waits. */
  @FunctionalInterface
  interface Sleeper {
    /** Waits for a duration. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Waits until the horizon is after {@code second}; a little more than a second at most.
   *
   * @return whether it is
   * @throws BusyException when too many wait already
   */
  boolean awaitEnd(RecordStore store, Instant second) {
    if (!waiting.tryAcquire()) {
      throw new BusyException();
    }
    try {
      for (int i = 0; i < STEPS && !store.horizon().isAfter(second); i++) {
        sleeper.sleep(STEP);
      }
      return store.horizon().isAfter(second);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }
}
