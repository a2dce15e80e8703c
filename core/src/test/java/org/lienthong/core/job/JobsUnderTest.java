package org.lienthong.core.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.lienthong.core.job.JobsFixture.Kind;
import org.lienthong.core.store.StoreUnderTest;

/** Jobs over any store, with work that a test defines. */
abstract class JobsUnderTest extends StoreUnderTest {
  private final AtomicInteger nextId = new AtomicInteger();
  private final List<Jobs> opened = new ArrayList<>();
  final CountDownLatch go = new CountDownLatch(1);
  final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  final Kind quick =
      new Kind(
          "quick",
          true,
          (request, context) -> {
            ran.add(request.parameters().getOrDefault("n", ""));
            return new JobOutcome.Done("{\"n\":1}");
          });

  /** Runs until it is cancelled, or the test lets it go. */
  Kind slow(String name, boolean resumable) {
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
      return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Jobs jobs(JobHost host, JobKind... kinds) {
    Jobs out =
        new Jobs(
            new StoredJobs(store),
            List.of(kinds),
            host,
            () -> "j" + nextId.incrementAndGet(),
            InstantSource.system());
    opened.add(out);
    out.start();
    return out;
  }

  @AfterEach
  void closeJobs() {
    opened.forEach(Jobs::close);
  }

  static JobRequest request(String kind, String lane, String n) {
    return new JobRequest(kind, lane, Map.of("n", n), "lan");
  }

  static Job ended(JobFollower follower, @Nullable List<String> lines) {
    try {
      while (true) {
        switch (follower.next(JobsFixture.PATIENCE).orElseThrow()) {
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

  static boolean isRunning(Jobs jobs, Job job) {
    return jobs.find(job.id()).orElseThrow().state() == JobState.RUNNING;
  }

  /** Leaves jobs in the store as a process leaves them that is killed. */
  void leave(String id, JobHost host, String kind, boolean started) {
    Job job = Job.submitted(id, request(kind, "a", id), host, clock.instant());
    new StoredJobs(store).put(started ? job.start(clock.instant()) : job, JobLog.EMPTY);
  }
}
