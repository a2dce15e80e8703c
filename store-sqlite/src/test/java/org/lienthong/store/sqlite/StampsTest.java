package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Datestamps and the open second while the computer's clock is set back and forth. */
class StampsTest {
  private static final long NOON = Instant.parse("2026-11-21T12:00:00Z").getEpochSecond();
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private long wall = NOON;
  private long passed;
  private Stamps stamps = after(0);

  private Stamps after(long last) {
    return new Stamps(() -> Instant.ofEpochSecond(wall), last, () -> passed * 1_000_000);
  }

  private long commit() {
    long second = stamps.begin();
    stamps.end(true);
    return second;
  }

  private long horizon() {
    return stamps.horizon().getEpochSecond();
  }

  @Test
  void endsTheSecondOfRecordsThoughTheClockWentBackADay() {
    wall = NOON + DAY;
    commit();
    wall = NOON;
    assertThat(horizon()).isEqualTo(NOON + DAY);
    passed += 999;
    assertThat(horizon()).isEqualTo(NOON + DAY);
    passed += 1;
    assertThat(horizon()).isEqualTo(NOON + DAY + 1);
    passed += 5_000;
    assertThat(horizon()).as("no records in it").isEqualTo(NOON + DAY + 1);
    assertThat(commit()).isEqualTo(NOON + DAY + 1);
  }

  @Test
  void givesNoSecondThatAHarvesterHasBeenToldIsOver() {
    wall = NOON + DAY;
    assertThat(horizon()).isEqualTo(NOON + DAY);
    wall = NOON;
    assertThat(commit()).isEqualTo(NOON + DAY);
  }

  @Test
  void givesNoSecondThatTheProcessBeforeMayHaveEnded() {
    stamps = after(NOON + DAY);
    assertThat(commit()).isEqualTo(NOON + DAY + 1);
  }

  @Test
  void followsTheClockAgainOnceItIsAhead() {
    wall = NOON + DAY;
    commit();
    wall = NOON + DAY + 7;
    assertThat(horizon()).isEqualTo(NOON + DAY + 7);
    assertThat(commit()).isEqualTo(NOON + DAY + 7);
  }

  @Test
  void holdsTheHorizonWhileACommitIsOpen() {
    wall = NOON + DAY;
    commit();
    wall = NOON;
    passed += 2_000;
    long second = stamps.begin();
    assertThat(horizon()).isEqualTo(second);
  }
}
