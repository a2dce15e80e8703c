package org.lienthong.index.lucene.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.SearchClient;

class EffortTest {
  private static final EffortLimits LIMITS =
      new EffortLimits(
          Duration.ofMillis(100),
          Duration.ofMillis(50),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          1,
          2);

  private final AtomicLong nanos = new AtomicLong();
  private final Permits permits = new Permits(LIMITS, nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void refused(ThrowingCallable work, Diagnostic diagnostic) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().diagnostic()).isEqualTo(diagnostic));
  }

  @Test
  void endsASearchThatTakesTooLong() {
    try (Effort effort = permits.begin(true)) {
      pass(LIMITS.most());
      assertThatCode(effort::check).doesNotThrowAnyException();
      pass(Duration.ofNanos(1));
      refused(effort::check, Diagnostic.RESOURCES_EXHAUSTED);
    }
  }

  @Test
  void addsTheTimeBeforeTheFirstPermit() {
    try (Effort effort = permits.begin(false)) {
      pass(Duration.ofSeconds(2));
      effort.check();
      pass(Duration.ofSeconds(3).plusNanos(1));
      refused(effort::check, Diagnostic.RESOURCES_EXHAUSTED);
    }
  }

  @Test
  void doesNotCountTheTurnsOfOthers() {
    AtomicBoolean checking = new AtomicBoolean();
    Permits slow =
        new Permits(
            LIMITS,
            () -> checking.get() ? nanos.getAndAdd(LIMITS.most().toNanos() + 1) : nanos.get());
    try (Effort effort = slow.begin(false)) {
      pass(Duration.ofMillis(5));
      checking.set(true);
      effort.check(); // it reads the clock before and after the turn of others
      checking.set(false);
      nanos.addAndGet(-LIMITS.most().toNanos() - 1); // what the last reading added
      assertThatCode(effort::check).doesNotThrowAnyException();
    }
  }

  @Test
  void givesCheapSearchesNoPermit() {
    try (Effort expensive = permits.begin(true);
        Effort cheap = permits.begin(false)) {
      pass(LIMITS.cheap());
      assertThatCode(cheap::check).doesNotThrowAnyException();
      assertThat(permits.free().availablePermits()).isZero();
      assertThatCode(expensive::check).doesNotThrowAnyException();
    }
    assertThat(permits.free().availablePermits()).isOne();
  }

  @Test
  void makesACheapSearchExpensiveWhenItRunsOn() {
    try (Effort effort = permits.begin(false)) {
      pass(LIMITS.cheap().plusNanos(1));
      effort.check();
      assertThat(permits.free().availablePermits()).isZero();
    }
    assertThat(permits.free().availablePermits()).isOne();
  }

  @Test
  void refusesASearchThatFindsNoPermitInTime() {
    Permits impatient =
        new Permits(
            new EffortLimits(LIMITS.cheap(), LIMITS.slice(), LIMITS.most(), Duration.ZERO, 1, 2),
            nanos::get);
    try (Effort first = impatient.begin(true);
        Effort second = impatient.begin(false)) {
      pass(LIMITS.cheap().plusNanos(1));
      refused(second::check, Diagnostic.RESOURCES_EXHAUSTED);
      assertThat(first.shouldExit()).isFalse();
    }
    assertThat(impatient.free().availablePermits()).isOne();
  }

  @Test
  void handsThePermitOverToASearchThatWaits() throws Exception {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
        Effort first = permits.begin(true)) {
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(() -> permits.begin(true).close(), others);
      while (!permits.free().hasQueuedThreads()) {
        Thread.onSpinWait();
      }
      pass(LIMITS.slice());
      first.check();
      assertThat(second).isNotDone();
      pass(Duration.ofMillis(5));
      first.check();
      second.get();
    }
    assertThat(permits.free().availablePermits()).isOne();
  }

  @Test
  void endsASearchThatWaitsWhenItsClientHasGone() {
    try (Effort first = permits.begin(true)) {
      refused(
          () ->
              ScopedValue.where(SearchClient.GONE, () -> true)
                  .run(() -> permits.begin(true).close()),
          Diagnostic.TEMPORARY_SYSTEM_ERROR);
      assertThat(first.shouldExit()).isFalse();
    }
  }

  @Test
  void refusesWhenTooManyWait() throws Exception {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> second;
      try (Effort first = permits.begin(true)) {
        second = CompletableFuture.runAsync(() -> permits.begin(true).close(), others);
        while (!permits.free().hasQueuedThreads()) {
          Thread.onSpinWait();
        }
        refused(() -> permits.begin(true), Diagnostic.TEMPORARY_SYSTEM_ERROR);
        assertThatCode(() -> permits.begin(false).close()).doesNotThrowAnyException();
        assertThat(first.shouldExit()).isFalse();
      }
      second.get();
    }
    assertThatCode(() -> permits.begin(true).close()).doesNotThrowAnyException();
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    try (Effort effort = permits.begin(false)) {
      pass(Duration.ofMillis(5));
      Thread.currentThread().interrupt();
      refused(effort::check, Diagnostic.TEMPORARY_SYSTEM_ERROR);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
