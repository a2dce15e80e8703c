package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.core.job.JobsFixture.until;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.job.JobsFixture.Kind;

/** How jobs over any store run, fail, wait for each other and are cancelled. */
public abstract class JobsContract extends JobsUnderTest {
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
}
