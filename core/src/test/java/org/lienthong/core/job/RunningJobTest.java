package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningJobTest {
  private Instant now = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void tellsOfProgressThoughTheClockWentBackADay() throws InterruptedException {
    Job job =
        Job.submitted("j1", new JobRequest("k", "a", Map.of(), "t"), JobHost.SERVER, now)
            .start(now);
    RunningJob running = new RunningJob(job, JobLog.EMPTY, new MemoryJobs(), () -> now);
    try (JobFollower follower = new JobFollower()) {
      running.follow(follower);
      running.progress("đọc", 1, 3);
      now = now.minus(Duration.ofDays(1));
      running.progress("đọc", 2, 3);
      assertThat(done(follower)).isEqualTo(1);
      assertThat(done(follower)).isEqualTo(2);
      assertThat(running.job().progress().perSecond()).isNotNegative();
    }
  }

  private static long done(JobFollower follower) throws InterruptedException {
    return follower.next(Duration.ofSeconds(5)).orElseThrow()
            instanceof JobEvent.Progressed(_, JobProgress progress)
        ? progress.done()
        : -1;
  }
}
