package org.lienthong.oai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lienthong.store.RecordStore;

/** Waits until a second of the store has ended, so that what it holds may be told. */
final class OpenSecond {
  private static final Duration LONGEST = Duration.ofMillis(1_100);
  private static final Duration STEP = Duration.ofMillis(20);

  private final InstantSource clock;
  private final Sleeper sleeper;

  OpenSecond(InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Lets the thread wait. */
  @FunctionalInterface
  interface Sleeper {
    /** Waits for a time. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Waits until the horizon lies behind {@code second}; a little more than a second at most.
   *
   * @return whether it does
   */
  boolean awaitEnd(RecordStore store, Instant second) {
    Instant deadline = clock.instant().plus(LONGEST);
    try {
      while (!store.horizon().isAfter(second)) {
        if (!clock.instant().isBefore(deadline)) {
          return false;
        }
        sleeper.sleep(STEP);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
