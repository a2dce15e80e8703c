package org.lienthong.core.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock for durations: delays, deadlines, pauses. It begins with the time of day and then only
 * counts the time that passes, so that a computer whose clock is set makes no pause of a day and no
 * deadline of none. Its instants are compared with each other only: they are never stored, and
 * never shown as times of day. Thread-safe.
 */
public final class SteadyClock implements InstantSource {
  private final LongSupplier nanos;
  private final Instant start;
  private final long first;

  /**
   * Makes a clock.
   *
   * @param clock the time of day, asked once
   * @param nanos nanoseconds since any moment, which never decrease
   */
  SteadyClock(InstantSource clock, LongSupplier nanos) {
    this.nanos = nanos;
    this.start = clock.instant();
    this.first = nanos.getAsLong();
  }

  /** Returns the clock of this process, which begins now. */
  public static InstantSource system() {
    return new SteadyClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - first);
  }
}
