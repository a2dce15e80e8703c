package org.lienthong.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.StoreUnderTest;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** What the projections of any store do. */
public abstract class ProjectionRunnerContract extends StoreUnderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private void put(String id) {
    MarcRecord marc = new MarcRecord(Leader.BOOK, List.of());
    store.write(t -> t.apply(new Put("A", id, marc, List.of(), List.of())));
  }

  /** Applies the log without reading it, when it may. */
  private class Simple implements Projection {
    final String name;
    final BooleanSupplier may;
    final CountDownLatch asked = new CountDownLatch(1);
    final AtomicInteger tidied = new AtomicInteger();
    volatile long applied;

    Simple(String name, BooleanSupplier may) {
      this.name = name;
      this.may = may;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long applied() {
      return applied;
    }

    @Override
    public int catchUp(int limit) {
      boolean behind = applied < store.lastSeq();
      boolean goesOn = behind && may.getAsBoolean();
      applied = goesOn ? store.lastSeq() : applied;
      if (behind) {
        asked.countDown();
      }
      return goesOn ? 1 : 0;
    }

    @Override
    public void tidy() {
      tidied.incrementAndGet();
    }

    @Override
    public void flush() {}

    @Override
    public void reset() {}
  }

  @Test
  void wakesAProjectionThatWaitsForAnother() {
    AtomicReference<Simple> first = new AtomicReference<>();
    Simple second = new Simple("second", () -> first.get().applied == store.lastSeq());
    first.set(new Simple("first", () -> isAsked(second)));
    put("1");
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(first.get(), second))) {
      runner.start();
      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(second.tidied).as("times that it waited in vain").hasValue(0);
    }
  }

  private static boolean isAsked(Simple projection) {
    try {
      return projection.asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  /** Remembers the ids that it saw. */
  private class Seen implements Projection {
    final List<String> ids = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger flushes = new AtomicInteger();
    volatile Supplier<Throwable> failure = () -> new IllegalStateException("on purpose");
    volatile boolean refusesFlush;
    final CountDownLatch failed = new CountDownLatch(1);
    volatile long applied;

    @Override
    public String name() {
      return "seen";
    }

    @Override
    public long applied() {
      return applied;
    }

    @Override
    public int catchUp(int limit) {
      if (failures.getAndDecrement() > 0) {
        failed.countDown();
        throw thrown(failure.get());
      }
      List<StoredRecord> changes = store.changesAfter(applied, limit);
      changes.forEach(record -> ids.add(record.id()));
      applied = changes.isEmpty() ? applied : changes.getLast().seq();
      return changes.size();
    }

    @Override
    public void flush() {
      if (refusesFlush) {
        throw new IllegalStateException("disk full");
      }
      flushes.incrementAndGet();
    }

    @Override
    public void reset() {
      ids.clear();
      applied = 0;
    }
  }

  @Test
  void appliesWhatWasThereAndWhatComes() {
    put("1");
    Seen seen = new Seen();
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      put("2");

      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(seen.ids).containsExactly("1", "2");
      assertThat(seen.flushes).hasPositiveValue();
      assertThat(runner.lag()).containsEntry("seen", 0L);
    }
  }

  @Test
  void tellsHowFarAProjectionIsBehindAndWhy() throws InterruptedException {
    clock.set("2026-03-01T08:00:00Z");
    Instant committed = clock.instant();
    put("1");
    put("2");
    Seen seen = new Seen();
    seen.failures.set(Integer.MAX_VALUE);
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      assertThat(seen.failed.await(20, TimeUnit.SECONDS)).isTrue();
      while (runner.trouble("seen").isEmpty()) {
        Thread.onSpinWait();
      }
      Lag lag = runner.lags(committed.plusSeconds(75)).get("seen");
      assertThat(lag).isEqualTo(new Lag(2, Duration.ofSeconds(75), "on purpose"));
      seen.applied = 2;
      assertThat(runner.lags(committed.plusSeconds(75)).get("seen"))
          .extracting(Lag::behind)
          .isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    put("1");
    Seen seen = new Seen();
    seen.failures.set(1);
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      assertThat(seen.failed.await(20, TimeUnit.SECONDS)).isTrue();

      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(seen.ids).containsExactly("1");
    }
  }

  static List<Throwable> whatEndsAThread() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new AssertionError("broken"),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("whatEndsAThread")
  void goesOnAfterAnyError(Throwable error) throws InterruptedException {
    put("1");
    Seen seen = new Seen();
    seen.failure = () -> error;
    seen.failures.set(2);
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      assertThat(seen.failed.await(20, TimeUnit.SECONDS)).isTrue();
      while (runner.trouble("seen").isEmpty() && seen.failures.get() > 0) {
        Thread.onSpinWait();
      }

      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      put("2");
      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(seen.ids).containsExactly("1", "2");
    }
  }

  @Test
  void namesAnErrorByItsKind() {
    put("1");
    Seen seen = new Seen();
    seen.failure = () -> new OutOfMemoryError("Java heap space");
    seen.failures.set(Integer.MAX_VALUE);
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      while (runner.trouble("seen").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(runner.trouble("seen")).hasValue("OutOfMemoryError: Java heap space");
    }
  }

  @Test
  void isInTroubleUntilItsOutputIsDurable() {
    put("1");
    Seen seen = new Seen();
    seen.failures.set(1);
    seen.refusesFlush = true;
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      while (!runner.trouble("seen").equals(Optional.of("disk full"))) {
        Thread.onSpinWait();
      }
      assertThat(seen.applied).isEqualTo(store.lastSeq());
      seen.refusesFlush = false;
      while (runner.trouble("seen").isPresent()) {
        Thread.onSpinWait();
      }
      assertThat(seen.flushes).hasPositiveValue();
    }
  }

  @Test
  void closesThoughTheLastChangesCannotBeMadeDurable() {
    put("1");
    Seen refusing = new Seen();
    ProjectionRunner runner = new ProjectionRunner(store, List.of(refusing));
    runner.start();
    assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
    refusing.ids.clear();
    put("2");
    while (refusing.ids.isEmpty()) {
      Thread.onSpinWait();
    }
    refusing.refusesFlush = true;
    runner.close();
    assertThat(refusing.applied).isEqualTo(store.lastSeq());
  }

  @Test
  void beginsAgainWhenRebuilt() {
    put("1");
    Seen seen = new Seen();
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(seen))) {
      runner.start();
      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      seen.ids.add("stale");
      runner.rebuild("seen");

      assertThat(runner.awaitCaughtUp(PATIENCE)).isTrue();
      assertThat(seen.ids).containsExactly("1");
    }
  }

  @Test
  void saysHowFarBehindAProjectionIs() {
    put("1");
    put("2");
    try (ProjectionRunner runner = new ProjectionRunner(store, List.of(new Seen()))) {
      assertThat(runner.lag()).containsEntry("seen", 2L);
      assertThat(runner.awaitCaughtUp(Duration.ofMillis(1))).isFalse();
      runner.start();
    }
  }
}
