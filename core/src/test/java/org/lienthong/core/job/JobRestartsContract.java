package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.core.job.JobsFixture.until;

import org.junit.jupiter.api.Test;

/** What becomes of jobs when the process that runs them ends. */
public abstract class JobRestartsContract extends JobsUnderTest {
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
}
