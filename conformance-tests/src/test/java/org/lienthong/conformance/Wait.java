package org.lienthong.conformance;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for effects of another process. */
public final class Wait {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Wait() {}

  /** Polls until the condition holds; fails after this time. */
  public static void until(Duration longest, String what, BooleanSupplier condition) {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + longest + ": " + what);
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
