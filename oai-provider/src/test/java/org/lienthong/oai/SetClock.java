package org.lienthong.oai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests set. */
final class SetClock implements InstantSource {
  private final AtomicReference<Instant> now;

  SetClock(String start) {
    now = new AtomicReference<>(Instant.parse(start));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  void advance(Duration time) {
    now.updateAndGet(t -> t.plus(time));
  }
}
