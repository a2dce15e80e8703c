package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs of a process that has ended, in the next one. */
class ResumedJobsTest extends JobsFixture {
  private void leave(String id, String kind, int crashes) {
    Job job = Job.submitted(id, request(kind), JobHost.SERVER, InstantSource.system().instant());
    for (int i = 0; i < crashes; i++) {
      job = job.start(job.created()).crashed().queuedAgain();
    }
    store.put(job.start(job.created()), JobLog.EMPTY);
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
}
