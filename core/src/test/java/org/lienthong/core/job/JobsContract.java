package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.StoreUnderTest;

/** What jobs over any store do. */
public abstract class JobsContract extends StoreUnderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicInteger nextId = new AtomicInteger();
  private final List<Jobs> opened = new ArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);
  private final List<String> ran = java.util.Collections.synchronizedList(new ArrayList<>());

  /** Work that a test defines. */
  private record Kind(String name, boolean resumable, Work work) implements JobKind {
    @Override
    public JobOutcome run(JobRequest request, JobContext context) {
      return work.run(request, context);
    }
  }

  private interface Work {
    JobOutcome run(JobRequest request, JobContext context);
  }

  private final Kind quick =
      new Kind(
          "quick",
          true,
          (request, context) -> {
            ran.add(request.parameters().getOrDefault("n", ""));
            return new JobOutcome.Done("{\"n\":1}");
          });

  /** Runs until it is cancelled, or the test lets it go. */
  private Kind slow(String name, boolean resumable) {
    return new Kind(
        name,
        resumable,
        (request, context) -> {
          ran.add(request.parameters().getOrDefault("n", ""));
          while (!context.cancelled()) {
            if (awaits(go, Duration.ofMillis(5))) {
              return new JobOutcome.Done(null);
            }
          }
          return new JobOutcome.Stopped("{\"done\":\"half\"}");
        });
  }

  private static boolean awaits(CountDownLatch latch, Duration patience) {
    try {
      return latch.await(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Jobs jobs(JobHost host, JobKind... kinds) {
    Jobs out =
        new Jobs(
            new StoredJobs(store),
            List.of(kinds),
            host,
            () -> "j" + nextId.incrementAndGet(),
            java.time.InstantSource.system());
    opened.add(out);
    out.start();
    return out;
  }

  @AfterEach
  void closeJobs() {
    opened.forEach(Jobs::close);
  }

  private static JobRequest request(String kind, String lane, String n) {
    return new JobRequest(kind, lane, Map.of("n", n), "lan");
  }

  private static Job ended(JobFollower follower, @Nullable List<String> lines) {
    try {
      while (true) {
        switch (follower.next(PATIENCE).orElseThrow()) {
          case JobEvent.Ended(Job job) -> {
            return job;
          }
          case JobEvent.Line(_, String text) -> {
            if (lines != null) {
              lines.add(text);
            }
          }
          case JobEvent.Progressed _ -> {}
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(java.util.function.BooleanSupplier condition) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  private static boolean isRunning(Jobs jobs, Job job) {
    return jobs.find(job.id()).orElseThrow().state() == JobState.RUNNING;
  }

  @Test
  void keepsResultProgressAndLog() {
    Kind talking =
        new Kind(
            "talking",
            true,
            (request, context) -> {
              context.progress("đọc", 3, 4);
              context.log("biểu ghi 2 hỏng");
              return new JobOutcome.Done("{\"read\":4}");
            });
    List<String> lines = new ArrayList<>();
    try (JobFollower follower = new JobFollower()) {
      Job submitted =
          jobs(JobHost.SERVER, talking).submit(request("talking", "library:A", "1"), follower);
      assertThat(submitted.state()).isEqualTo(JobState.QUEUED);
      Job end = ended(follower, lines);
      assertThat(end.state()).isEqualTo(JobState.DONE);
      assertThat(lines).containsExactly("biểu ghi 2 hỏng");
    }
    Jobs later = jobs(JobHost.SERVER, talking);
    Job kept = later.list().getFirst();
    assertThat(kept.result()).isEqualTo("{\"read\":4}");
    assertThat(kept.request()).isEqualTo(request("talking", "library:A", "1"));
    assertThat(kept.progress().done()).isEqualTo(3);
    assertThat(kept.progress().of()).isEqualTo(4);
    assertThat(kept.ended()).isNotNull();
    assertThat(later.log(kept.id()).lines()).containsExactly("biểu ghi 2 hỏng");
  }

  @Test
  void givesNoSeqForJobs() {
    try (JobFollower follower = new JobFollower()) {
      jobs(JobHost.SERVER, quick).submit(request("quick", "a", "1"), follower);
      ended(follower, null);
    }
    assertThat(store.lastSeq()).isZero();
  }

  @Test
  void failsWithTheMessageOfTheException() {
    Kind broken =
        new Kind(
            "broken",
            true,
            (request, context) -> {
              throw new IllegalStateException("đĩa đầy");
            });
    try (JobFollower follower = new JobFollower()) {
      jobs(JobHost.SERVER, broken).submit(request("broken", "a", "1"), follower);
      Job end = ended(follower, null);
      assertThat(end.state()).isEqualTo(JobState.FAILED);
      assertThat(end.reason()).isEqualTo("đĩa đầy");
    }
  }

  @Test
  void failsWhenTheWorkEndsInAnError() {
    Kind broken =
        new Kind(
            "broken",
            true,
            (request, context) -> {
              throw new StackOverflowError("quá sâu");
            });
    try (JobFollower follower = new JobFollower()) {
      jobs(JobHost.SERVER, broken).submit(request("broken", "a", "1"), follower);
      assertThat(ended(follower, null).reason()).isEqualTo("quá sâu");
    }
  }

  @Test
  void refusesAnUnknownKind() {
    Jobs jobs = jobs(JobHost.SERVER, quick);
    assertThatThrownBy(() -> jobs.submit(request("no", "a", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void runsJobsOfOneLaneInOrder() {
    Jobs jobs = jobs(JobHost.SERVER, quick, slow("slow", true));
    Job first = jobs.submit(request("slow", "library:A", "first"));
    until(() -> isRunning(jobs, first));
    try (JobFollower follower = new JobFollower()) {
      Job second = jobs.submit(request("quick", "library:A", "second"), follower);
      jobs.submit(request("quick", "library:A", "third"), follower);
      assertThat(jobs.find(second.id()).orElseThrow().state()).isEqualTo(JobState.QUEUED);
      go.countDown();
      ended(follower, null);
      ended(follower, null);
    }
    assertThat(ran).containsExactly("first", "second", "third");
  }

  @Test
  void runsOnlySoManyAtOnceAndMaintenanceBeside() {
    Jobs jobs = jobs(JobHost.SERVER, quick, slow("slow", true));
    List<Job> all =
        IntStream.rangeClosed(0, JobLimits.AT_ONCE)
            .mapToObj(i -> jobs.submit(request("slow", "library:" + i, "" + i)))
            .toList();
    until(() -> all.subList(0, JobLimits.AT_ONCE).stream().allMatch(job -> isRunning(jobs, job)));
    try (JobFollower follower = new JobFollower()) {
      jobs.submit(request("quick", JobRequest.MAINTENANCE, "m"), follower);
      assertThat(ended(follower, null).state()).isEqualTo(JobState.DONE);
    }
    assertThat(isRunning(jobs, all.getLast())).isFalse();
    assertThat(jobs.cancel(all.getFirst().id())).isTrue();
    until(() -> isRunning(jobs, all.getLast()));
  }

  @Test
  void cancelsARunningJobAtASafePointAndKeepsItsResult() {
    Jobs jobs = jobs(JobHost.SERVER, slow("slow", true));
    try (JobFollower follower = new JobFollower()) {
      Job job = jobs.submit(request("slow", "a", "1"), follower);
      until(() -> isRunning(jobs, job));
      assertThat(jobs.cancel(job.id())).isTrue();
      Job end = ended(follower, null);
      assertThat(end.state()).isEqualTo(JobState.CANCELLED);
      assertThat(end.result()).isEqualTo("{\"done\":\"half\"}");
      until(() -> !jobs.cancel(job.id()));
    }
  }

  @Test
  void cancelsAWaitingJobAtOnce() {
    Jobs jobs = jobs(JobHost.SERVER, slow("slow", true));
    Job first = jobs.submit(request("slow", "a", "1"));
    until(() -> isRunning(jobs, first));
    Job second = jobs.submit(request("slow", "a", "2"));
    assertThat(jobs.cancel(second.id())).isTrue();
    assertThat(jobs.find(second.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(ran).containsExactly("1");
  }

  @Test
  void knowsNothingToCancel() {
    assertThat(jobs(JobHost.SERVER, quick).cancel("no such")).isFalse();
  }

  /** Leaves jobs in the store as a process leaves them that is killed. */
  private void leave(String id, JobHost host, String kind, boolean started) {
    Job job = Job.submitted(id, request(kind, "a", id), host, clock.instant());
    new StoredJobs(store).put(started ? job.start(clock.instant()) : job, JobLog.EMPTY);
  }

  @Test
  void resumesAfterAKillWhatItsKindAllows() {
    leave("x", JobHost.SERVER, "quick", true);
    Jobs jobs = jobs(JobHost.SERVER, quick);
    until(() -> jobs.find("x").orElseThrow().state() == JobState.DONE);
    assertThat(jobs.find("x").orElseThrow().attempt()).isEqualTo(2);
    assertThat(jobs.log("x").lines()).singleElement().asString().contains("resumed");
    assertThat(ran).containsExactly("x");
  }

  @Test
  void failsTheOthersWithTheReason() {
    leave("x", JobHost.SERVER, "once", true);
    leave("unknown", JobHost.SERVER, "of-another-version", true);
    Jobs jobs = jobs(JobHost.SERVER, slow("once", false));
    Job end = jobs.find("x").orElseThrow();
    assertThat(end.state()).isEqualTo(JobState.FAILED);
    assertThat(end.reason()).contains("interrupted by a stop of the server");
    assertThat(jobs.find("unknown").orElseThrow().state()).isEqualTo(JobState.FAILED);
    assertThat(ran).isEmpty();
  }

  @Test
  void runsAfterARestartWhatHadNotStartedOfAnyKind() {
    leave("x", JobHost.SERVER, "once", false);
    Jobs jobs = jobs(JobHost.SERVER, slow("once", false));
    until(() -> isRunning(jobs, jobs.find("x").orElseThrow()));
  }

  @Test
  void leavesJobsOfAServerForTheNextServer() {
    leave("x", JobHost.SERVER, "quick", true);
    Jobs command = jobs(JobHost.COMMAND, quick);
    assertThat(command.find("x").orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(command.cancel("x")).isTrue();
    assertThat(command.find("x").orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(ran).isEmpty();
  }

  @Test
  void endsTheJobsOfACommandWithIt() {
    leave("x", JobHost.COMMAND, "quick", true);
    Jobs jobs = jobs(JobHost.SERVER, quick);
    assertThat(jobs.find("x").orElseThrow().state()).isEqualTo(JobState.INTERRUPTED);
    assertThat(ran).isEmpty();
  }

  @Test
  void goesOnAfterAnOrderlyStop() {
    Jobs before = jobs(JobHost.SERVER, slow("slow", true));
    Job job = before.submit(request("slow", "a", "1"));
    until(() -> isRunning(before, job));
    before.close();
    assertThatThrownBy(() -> before.submit(request("slow", "a", "2")))
        .isInstanceOf(IllegalStateException.class);
    go.countDown();
    Jobs after = jobs(JobHost.SERVER, slow("slow", true));
    until(() -> after.find(job.id()).orElseThrow().state() == JobState.DONE);
    assertThat(after.find(job.id()).orElseThrow().attempt()).isEqualTo(2);
  }

  @Test
  void keepsTheLastJobsOfEachKind() {
    Jobs jobs = jobs(JobHost.SERVER, quick, slow("slow", true));
    Job other = jobs.submit(request("slow", "b", "other"));
    jobs.cancel(other.id());
    try (JobFollower follower = new JobFollower()) {
      for (int i = 0; i < JobLimits.KEPT_PER_KIND + 3; i++) {
        jobs.submit(request("quick", "a", "" + i), follower);
        ended(follower, null);
      }
    }
    List<Job> kept = jobs.list();
    assertThat(kept.stream().filter(job -> job.request().kind().equals("quick")))
        .hasSize(JobLimits.KEPT_PER_KIND);
    assertThat(kept.stream().map(Job::id)).contains(other.id()).doesNotContain("j2");
  }

  @Test
  void readsJobsOfVersionsThatCountedNoCrashes() {
    leave("x", JobHost.SERVER, "quick", false);
    String now = store.state("job", "x").orElseThrow();
    String before = now.replace("\"crashes\":0,", "");
    assertThat(before).isNotEqualTo(now);
    store.write(transaction -> {
      transaction.putState("job", "x", before);
      return before;
    });
    assertThat(new StoredJobs(store).find("x").orElseThrow().crashes()).isZero();
  }

  @Test
  void startsWithoutAJobThatCannotBeRead() {
    leave("x", JobHost.SERVER, "quick", false);
    store.write(transaction -> {
      transaction.putState("job", "broken", "{");
      transaction.putState("job-log", "x", "{");
      return 0;
    });
    Jobs jobs = jobs(JobHost.SERVER, quick);
    until(() -> jobs.find("x").orElseThrow().state() == JobState.DONE);
    assertThat(jobs.find("broken")).isEmpty();
  }

  @Test
  void keepsTheLastLinesOfALog() {
    int written = JobLimits.LOG_LINES + 7;
    Kind chatty =
        new Kind(
            "chatty",
            true,
            (request, context) -> {
              IntStream.range(0, written).forEach(i -> context.log("dòng " + i));
              return new JobOutcome.Done(null);
            });
    Jobs jobs = jobs(JobHost.SERVER, chatty);
    List<String> heard = new ArrayList<>();
    try (JobFollower follower = new JobFollower()) {
      Job job = jobs.submit(request("chatty", "a", "1"), follower);
      ended(follower, heard);
      JobLog log = jobs.log(job.id());
      assertThat(log.lines()).hasSize(JobLimits.LOG_LINES).startsWith("dòng 7");
      assertThat(log.leftOut()).isEqualTo(7);
    }
    assertThat(heard).hasSize(written);
  }
}
