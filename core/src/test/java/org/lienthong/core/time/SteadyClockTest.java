package org.lienthong.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private Instant day = Instant.parse("2026-11-21T08:00:00Z");
  private long nanos = Long.MAX_VALUE - 1;
  private final InstantSource clock = new SteadyClock(() -> day, () -> nanos);

  @Test
  void ignoresAClockThatIsSet() {
    Instant before = clock.instant();
    day = day.minus(Duration.ofDays(1));
    nanos += Duration.ofSeconds(3).toNanos(); // the counter may overflow
    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(3));
    day = day.plus(Duration.ofDays(2));
    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(3));
  }
}
