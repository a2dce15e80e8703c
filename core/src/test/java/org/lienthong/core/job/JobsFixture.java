package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;

/** Kinds of jobs and what their tests wait for. */
abstract class JobsFixture {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final JobPace SHORT = new JobPace(Duration.ofMillis(5), Duration.ofSeconds(10));

  final MemoryJobs store = new MemoryJobs();
  private final AtomicInteger nextId = new AtomicInteger();
  final CountDownLatch go = new CountDownLatch(1);
  final CountDownLatch began = new CountDownLatch(1);
  final List<Jobs> opened = new ArrayList<>();

  record Kind(String name, boolean resumable, BiFunction<JobRequest, JobContext, JobOutcome> work)
      implements JobKind {
    @Override
    public JobOutcome run(JobRequest request, JobContext context) {
      return work.apply(request, context);
    }
  }

  final Kind quick = new Kind("quick", true, (_, _) -> new JobOutcome.Done("{\"n\":1}"));

  /** Ends when the test lets it, or at a cancellation. */
  final Kind slow =
      new Kind(
          "slow",
          true,
          (_, context) -> {
            context.result("{\"done\":\"half\"}");
            began.countDown();
            while (!context.cancelled()) {
              if (go.getCount() == 0) {
                return new JobOutcome.Done(null);
              }
              Thread.onSpinWait();
            }
            return new JobOutcome.Stopped(null);
          });

  /** Reaches no safe point until the test lets it go. */
  Kind deaf(String name, boolean resumable) {
    return new Kind(
        name,
        resumable,
        (_, _) -> {
          began.countDown();
          await(go);
          return new JobOutcome.Done(null);
        });
  }

  /** Reaches its safe point when its cancellation is stored. */
  final Kind late =
      new Kind(
          "late",
          true,
          (_, context) -> {
            began.countDown();
            until(() -> store.find(context.job().id()).orElseThrow().reason() != null);
            return new JobOutcome.Stopped(null);
          });

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Jobs jobs(JobHost host, JobPace pace, JobKind... kinds) {
    Jobs out =
        new Jobs(
            store,
            List.of(kinds),
            host,
            () -> "j" + nextId.incrementAndGet(),
            InstantSource.system(),
            pace);
    opened.add(out);
    out.start();
    return out;
  }

  @AfterEach
  void close() {
    store.beforePut = job -> {};
    go.countDown();
    opened.forEach(Jobs::close);
  }

  static JobRequest request(String kind) {
    return new JobRequest(kind, "library:A", Map.of(), "lan");
  }

  static Job ended(JobFollower follower) {
    try {
      while (true) {
        if (follower.next(PATIENCE).orElseThrow() instanceof JobEvent.Ended(Job job)) {
          return job;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void until(BooleanSupplier condition) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  JobState stored(String id) {
    return store.find(id).orElseThrow().state();
  }

  void refuseEnds() {
    store.beforePut =
        job -> {
          if (job.state().isEnd()) {
            throw new IllegalStateException("đĩa đầy");
          }
        };
  }
}
