package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Jobs whose store fails or is slow, and jobs at the moment of a stop. */
class JobsTest extends JobsFixture {
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
