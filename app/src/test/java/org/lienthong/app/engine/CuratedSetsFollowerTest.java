package org.lienthong.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.job.CatchUp;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobHost;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.job.Jobs;
import org.lienthong.core.job.StoredJobs;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.sets.CuratedSet;
import org.lienthong.core.sets.CuratedSets;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** The checks of the log, called by hand at times of a clock that the test sets. */
class CuratedSetsFollowerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));
  private final BlockingQueue<JobOutcome> outcomes = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger();
  private RecordStore store;
  private ProjectionRunner projections;
  private Jobs jobs;
  private CuratedSetsFollower follower;

  /** A refresh that ends as the test says, and changes nothing. */
  private final class Refresh implements JobKind {
    @Override
    public String name() {
      return "refresh-sets";
    }

    @Override
    public boolean resumable() {
      return true;
    }

    @Override
    public JobOutcome run(JobRequest request, JobContext context) {
      try {
        return outcomes.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new JobOutcome.Stopped(null);
      }
    }
  }

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.sqlite"), now::get);
    projections = new ProjectionRunner(store, List.of());
    jobs =
        new Jobs(
            new StoredJobs(store),
            List.of(new Refresh()),
            JobHost.SERVER,
            () -> "j" + ids.incrementAndGet(),
            now::get);
    jobs.start();
    follower = new CuratedSetsFollower(store, jobs, new CatchUp(projections), now::get);
  }

  @AfterEach
  void close() {
    outcomes.add(new JobOutcome.Done("{}"));
    follower.close();
    jobs.close();
    projections.close();
    store.close();
  }

  private void define() {
    new CuratedSets(store).put(new CuratedSet("bien", "Biển", "Sea", "dc.title=\"biển\""));
  }

  private void write(String id) {
    MarcRecord record = new MarcRecord(Leader.BOOK, List.of());
    store.write(t -> t.apply(new RecordChange.Put("A", id, record, List.of(), List.of())));
  }

  private int submitted() {
    return jobs.list().size();
  }

  private void endsWith(JobOutcome outcome) {
    outcomes.add(outcome);
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!jobs.list().stream().map(Job::state).allMatch(state -> state.isEnd())) {
      assertThat(System.nanoTime()).as("the refresh has not ended").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void refreshesWhenWritesHavePaused() {
    define();
    write("1");
    follower.look();
    write("2");
    follower.look();
    assertThat(submitted()).as("while there are writes").isZero();
    follower.look();
    assertThat(submitted()).as("after a pause").isEqualTo(1);
    follower.look();
    assertThat(submitted()).as("while it runs").isEqualTo(1);
  }

  @Test
  void doesNothingWhenThereAreNoSets() {
    write("1");
    for (int look = 0; look < 4; look++) {
      follower.look();
      pass(Duration.ofMinutes(2));
    }
    assertThat(submitted()).isZero();
  }

  @Test
  void refreshesDuringWritesThatNeverPause() {
    define();
    write("1");
    follower.look();
    pass(Duration.ofSeconds(59));
    write("2");
    follower.look();
    assertThat(submitted()).isZero();
    pass(Duration.ofSeconds(1));
    write("3");
    follower.look();
    assertThat(submitted()).isEqualTo(1);
  }

  @Test
  void triesAFailedRefreshAgainAfterAMinute() {
    define();
    write("1");
    follower.look();
    follower.look();
    endsWith(new JobOutcome.Failed("{}", "đĩa đầy / disk full"));
    follower.look();
    pass(Duration.ofSeconds(59));
    follower.look();
    assertThat(submitted()).as("before a minute has passed").isEqualTo(1);
    pass(Duration.ofSeconds(1));
    follower.look();
    assertThat(submitted()).as("without any new write").isEqualTo(2);
  }
}
