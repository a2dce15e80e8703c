package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;

/** Jobs whose store fails or is slow, and jobs at the moment of a stop. */
class JobsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JobPace SHORT = new JobPace(Duration.ofMillis(5), Duration.ofSeconds(10));

  private final MemoryJobs store = new MemoryJobs();
  private final AtomicInteger nextId = new AtomicInteger();
  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch began = new CountDownLatch(1);
  private final List<Jobs> opened = new ArrayList<>();

  private record Kind(
      String name, boolean resumable, BiFunction<JobRequest, JobContext, JobOutcome> work)
      implements JobKind {
    @Override
    public JobOutcome run(JobRequest request, JobContext context) {
      return work.apply(request, context);
    }
  }

  private final Kind quick = new Kind("quick", true, (_, _) -> new JobOutcome.Done("{\"n\":1}"));

  /** Ends when the test lets it, or at a cancellation. */
  private final Kind slow =
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
  private Kind deaf(String name, boolean resumable) {
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
  private final Kind late =
      new Kind(
          "late",
          true,
          (_, context) -> {
            began.countDown();
            until(() -> store.find(context.job().id()).orElseThrow().reason() != null);
            return new JobOutcome.Stopped(null);
          });

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Jobs jobs(JobHost host, JobPace pace, JobKind... kinds) {
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

  private static JobRequest request(String kind) {
    return new JobRequest(kind, "library:A", Map.of(), "lan");
  }

  private static Job ended(JobFollower follower) {
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

  private static void until(BooleanSupplier condition) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  private JobState stored(String id) {
    return store.find(id).orElseThrow().state();
  }

  private void leave(String id, String kind, int crashes) {
    Job job = Job.submitted(id, request(kind), JobHost.SERVER, InstantSource.system().instant());
    for (int i = 0; i < crashes; i++) {
      job = job.start(job.created()).crashed().queuedAgain();
    }
    store.put(job.start(job.created()), JobLog.EMPTY);
  }

  @Test
  void tellsFollowersOfWaitingJobsThatTheServerStops() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, slow, quick);
    jobs.submit(request("slow"));
    await(began);
    try (JobFollower follower = new JobFollower()) {
      Job waiting = jobs.submit(request("quick"), follower);
      jobs.close();
      assertThat(ended(follower).state()).isEqualTo(JobState.QUEUED);
      assertThat(stored(waiting.id())).isEqualTo(JobState.QUEUED);
    }
  }

  @Test
  void endsTheWaitingJobsOfACommandWithIt() {
    Jobs jobs = jobs(JobHost.COMMAND, SHORT, slow, quick);
    jobs.submit(request("slow"));
    await(began);
    try (JobFollower follower = new JobFollower()) {
      Job waiting = jobs.submit(request("quick"), follower);
      jobs.close();
      assertThat(ended(follower).state()).isEqualTo(JobState.INTERRUPTED);
      assertThat(stored(waiting.id())).isEqualTo(JobState.INTERRUPTED);
    }
  }

  @Test
  void leavesAJobToTheNextServerThatIsSubmittedDuringAStop() throws InterruptedException {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick);
    CountDownLatch storing = new CountDownLatch(1);
    store.beforePut =
        job -> {
          storing.countDown();
          await(go);
        };
    try (JobFollower follower = new JobFollower()) {
      Thread submitter = Thread.ofPlatform().start(() -> jobs.submit(request("quick"), follower));
      await(storing);
      jobs.stop();
      Thread closer = Thread.ofPlatform().start(jobs::close);
      until(() -> closer.getState() == Thread.State.TIMED_WAITING);
      assertThat(store.find("j1")).as("the store must stay open for it").isEmpty();
      go.countDown();
      submitter.join();
      closer.join();
      assertThat(ended(follower).state()).isEqualTo(JobState.QUEUED);
      assertThat(stored("j1")).isEqualTo(JobState.QUEUED);
    }
  }

  @Test
  void refusesAJobAfterAStopAndKeepsNothingOfIt() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick);
    jobs.stop();
    assertThatThrownBy(() -> jobs.submit(request("quick")))
        .isInstanceOf(JobRefusedException.class)
        .hasMessageContaining("máy chủ đang dừng")
        .hasMessageContaining("the server is stopping");
    assertThat(store.all()).isEmpty();
  }

  @Test
  void forgetsAJobThatCannotBeStored() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick);
    store.beforePut =
        job -> {
          throw new IllegalStateException("đĩa đầy");
        };
    assertThatThrownBy(() -> jobs.submit(request("quick"))).hasMessage("đĩa đầy");
    assertThat(jobs.list()).isEmpty();
    store.beforePut = job -> {};
    try (JobFollower follower = new JobFollower()) {
      jobs.submit(request("quick"), follower);
      assertThat(ended(follower).state()).as("its lane is free").isEqualTo(JobState.DONE);
    }
  }

  private void refuseEnds() {
    store.beforePut =
        job -> {
          if (job.state().isEnd()) {
            throw new IllegalStateException("đĩa đầy");
          }
        };
  }

  @Test
  void storesAnEndLaterThatTheStoreRefused() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick);
    refuseEnds();
    try (JobFollower follower = new JobFollower()) {
      Job job = jobs.submit(request("quick"), follower);
      assertThat(ended(follower).state()).isEqualTo(JobState.DONE);
      assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
      assertThat(jobs.list()).extracting(Job::state).containsExactly(JobState.DONE);
      assertThat(jobs.cancel(job.id())).isFalse();
      assertThat(jobs.log(job.id()).lines()).singleElement().asString().contains("tries again");
      store.beforePut = j -> {};
      until(() -> stored(job.id()) == JobState.DONE);
      assertThat(store.find(job.id()).orElseThrow().result()).isEqualTo("{\"n\":1}");
    }
  }

  @Test
  void judgesAfterARestartWhoseEndWasNeverStored() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick, late, deaf("once", false));
    refuseEnds();
    try (JobFollower follower = new JobFollower()) {
      Job repeated = jobs.submit(request("quick"), follower);
      ended(follower);
      Job cancelled = jobs.submit(request("late"), follower);
      await(began);
      jobs.cancel(cancelled.id());
      ended(follower);
      go.countDown();
      Job once = jobs.submit(request("once"), follower);
      ended(follower);
      jobs.close();
      store.beforePut = j -> {};
      Jobs later = jobs(JobHost.SERVER, SHORT, quick, late, deaf("once", false));
      until(() -> stored(repeated.id()) == JobState.DONE);
      assertThat(later.find(repeated.id()).orElseThrow().attempt()).isEqualTo(2);
      assertThat(stored(cancelled.id())).isEqualTo(JobState.CANCELLED);
      assertThat(stored(once.id())).isEqualTo(JobState.FAILED);
    }
  }

  @Test
  void runsAJobAgainUntilItHasEndedTooManyProcesses() {
    leave("x", "quick", JobLimits.CRASHES - 2);
    jobs(JobHost.SERVER, SHORT, quick);
    until(() -> stored("x") == JobState.DONE);
  }

  @Test
  void failsAJobThatHasEndedTooManyProcesses() {
    leave("x", "quick", JobLimits.CRASHES - 1);
    jobs(JobHost.SERVER, SHORT, quick);
    Job end = store.find("x").orElseThrow();
    assertThat(end.state()).isEqualTo(JobState.FAILED);
    assertThat(end.reason()).contains("tiến trình đã chết", "the process ended 3 times");
  }

  @Test
  void countsNoStopAsACrash() {
    Jobs before = jobs(JobHost.SERVER, SHORT, slow);
    Job job = before.submit(request("slow"));
    for (int i = 0; i <= JobLimits.CRASHES; i++) {
      Jobs last = opened.getLast();
      until(() -> last.find(job.id()).orElseThrow().result() != null);
      until(() -> last.find(job.id()).orElseThrow().state() == JobState.RUNNING);
      last.close();
      assertThat(stored(job.id())).isEqualTo(JobState.QUEUED);
      jobs(JobHost.SERVER, SHORT, slow);
    }
    assertThat(store.find(job.id()).orElseThrow().crashes()).isZero();
  }

  @Test
  void countsAJobWithoutSafePointAsStoppedNotCrashed() {
    JobPace impatient = new JobPace(Duration.ofMillis(5), Duration.ofMillis(5));
    Jobs jobs = jobs(JobHost.SERVER, impatient, deaf("deaf", true));
    Job job = jobs.submit(request("deaf"));
    await(began);
    jobs.close();
    assertThat(stored(job.id())).isEqualTo(JobState.QUEUED);
  }

  @Test
  void givesAResumedJobTheResultThatItHadReported() {
    Jobs before = jobs(JobHost.SERVER, SHORT, slow);
    Job job = before.submit(request("slow"));
    await(began);
    before.close();
    List<String> found = new ArrayList<>();
    Kind resumed =
        new Kind(
            "slow",
            true,
            (_, context) -> {
              found.add(String.valueOf(context.job().result()));
              return new JobOutcome.Done(null);
            });
    jobs(JobHost.SERVER, SHORT, resumed);
    until(() -> stored(job.id()) == JobState.DONE);
    assertThat(found).containsExactly("{\"done\":\"half\"}");
  }

  @Test
  void failsWorkThatStopsUnasked() {
    Kind lazy = new Kind("lazy", true, (_, _) -> new JobOutcome.Stopped(null));
    try (JobFollower follower = new JobFollower()) {
      jobs(JobHost.SERVER, SHORT, lazy).submit(request("lazy"), follower);
      Job end = ended(follower);
      assertThat(end.state()).isEqualTo(JobState.FAILED);
      assertThat(end.reason()).contains("nobody asked");
    }
  }

  @Test
  void readsNoJobsToRemoveTheOldOnes() {
    Jobs jobs = jobs(JobHost.SERVER, SHORT, quick);
    int before = store.reads();
    try (JobFollower follower = new JobFollower()) {
      for (int i = 0; i < JobLimits.KEPT_PER_KIND + 5; i++) {
        jobs.submit(request("quick"), follower);
        ended(follower);
      }
    }
    assertThat(store.reads()).isEqualTo(before);
    assertThat(store.all()).hasSize(JobLimits.KEPT_PER_KIND).extracting(Job::id).contains("j55");
  }

  @Test
  void removesWithTheOldOnesThoseOfEarlierProcesses() {
    Jobs before = jobs(JobHost.SERVER, SHORT, quick);
    try (JobFollower follower = new JobFollower()) {
      for (int i = 0; i < JobLimits.KEPT_PER_KIND; i++) {
        before.submit(request("quick"), follower);
        ended(follower);
      }
      before.close();
      jobs(JobHost.SERVER, SHORT, quick).submit(request("quick"), follower);
      ended(follower);
    }
    assertThat(store.all()).hasSize(JobLimits.KEPT_PER_KIND).extracting(Job::id).contains("j51");
    assertThat(store.find("j1")).isEmpty();
  }

  @Test
  void showsFollowersTheLastProgress() {
    Kind last =
        new Kind(
            "last",
            true,
            (_, context) -> {
              for (int i = 0; i < 1_000; i++) {
                context.progress("đọc", i + 1, 1_000);
              }
              return new JobOutcome.Done(null);
            });
    List<JobProgress> seen = new ArrayList<>();
    try (JobFollower follower = new JobFollower()) {
      jobs(JobHost.SERVER, SHORT, last).submit(request("last"), follower);
      while (true) {
        JobEvent event = follower.next(PATIENCE).orElseThrow();
        if (event instanceof JobEvent.Progressed(_, JobProgress progress)) {
          seen.add(progress);
        } else if (event instanceof JobEvent.Ended) {
          break;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(seen.getLast().done()).isEqualTo(1_000);
  }
}
