package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.job.JobsFixture.Kind;

/** What any store keeps of jobs. */
public abstract class KeptJobsContract extends JobsUnderTest {
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
