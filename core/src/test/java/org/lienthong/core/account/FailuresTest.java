package org.lienthong.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private Instant now = Instant.parse("2026-11-30T08:00:00Z");
  private final Failures failures = new Failures(LoginLimits.ADDRESS_DELAY, () -> now);

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      failures.add(address);
    }
  }

  @Test
  void keepsNoAddressLongerThanItsFailuresCount() {
    fail("198.51.100.7", LoginLimits.FREE_FAILURES);
    now = now.plus(LoginLimits.FAILURES_KEPT);
    assertThat(failures.size()).isEqualTo(1);

    now = now.plusSeconds(1);

    assertThat(failures.size()).isZero();
  }

  @Test
  void keepsAnAddressWhoseLastFailureIsRecent() {
    fail("198.51.100.7", LoginLimits.FREE_FAILURES);
    fail("198.51.100.8", 1);
    now = now.plus(LoginLimits.FAILURES_KEPT);
    fail("198.51.100.7", 1);
    now = now.plusSeconds(1);

    assertThat(failures.size()).isEqualTo(1);
    assertThat(failures.delay("198.51.100.7")).isGreaterThan(Duration.ZERO);
  }

  @Test
  void forgetsTheOldestAddressBeyondTheLimit() {
    fail("198.51.100.7", LoginLimits.FREE_FAILURES);
    for (int i = 1; i < LoginLimits.FAILURES_REMEMBERED; i++) {
      failures.add("address " + i);
    }
    assertThat(failures.delay("198.51.100.7")).isGreaterThan(Duration.ZERO);

    failures.add("one more");

    assertThat(failures.delay("198.51.100.7")).isZero();
  }
}
