package org.lienthong.core.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock for durations: delays, deadlines, pauses. It begins with the time of day at its first use
 * and then only counts the time that passes, so that a computer whose clock is set makes no pause
 * of a day and no deadline of none. Its instants are compared with each other only: they are never
 * stored, and never shown as times of day. Thread-safe.
 */
public final class SteadyClock implements InstantSource {
  private final InstantSource clock;
  private final LongSupplier nanos;
  private volatile @Nullable Start start;

  private record Start(Instant time, long nanos) {}

  /**
   * Makes a clock.
   *
   * @param clock the time of day, asked once
   * @param nanos nanoseconds since any moment, which never decrease
   */
  SteadyClock(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Returns a clock that begins with the time of day of {@code clock}. */
  public static InstantSource from(InstantSource clock) {
    return new SteadyClock(clock, System::nanoTime);
  }

  /** Returns a clock that begins with the time of day of this computer. */
  public static InstantSource system() {
    return from(InstantSource.system());
  }

  @Override
  public Instant instant() {
    Start from = start;
    if (from == null) {
      from = begin();
    }
    return from.time().plusNanos(nanos.getAsLong() - from.nanos());
  }

  private synchronized Start begin() {
    Start begun = start;
    if (begun == null) {
      begun = new Start(clock.instant(), nanos.getAsLong());
      start = begun;
    }
    return begun;
  }
}
