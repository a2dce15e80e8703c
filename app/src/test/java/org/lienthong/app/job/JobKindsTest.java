package org.lienthong.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobHost;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobProgress;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.job.JobState;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.harvester.batch.Batches;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** The safe points of kinds of jobs, and how they go on after one. */
class JobKindsTest {
  private static final int RECORDS = StoreLimits.BATCH + 1;

  @TempDir Path folder;
  private RecordStore store;
  private StoredLibraries libraries;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
    libraries = new StoredLibraries(store, "Mục lục chung");
    libraries.put(new Library("A", "Trường A", Map.of()));
    MarcRecord marc = new MarcRecord(Leader.BOOK, List.of());
    store.write(t -> {
      for (int i = 0; i < RECORDS; i++) {
        t.apply(new RecordChange.Put("A", "" + i, marc, List.of(), List.of()));
      }
      return RECORDS;
    });
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A job that is asked to stop when it has looked this often. */
  private static final class Asked implements JobContext {
    private final Job job;
    private final List<String> log = new ArrayList<>();
    private int looks;

    Asked(JobRequest request, @Nullable String result, int looks) {
      this.job =
          new Job(
              "j",
              request,
              JobHost.SERVER,
              JobState.RUNNING,
              JobProgress.NONE,
              result,
              null,
              1,
              0,
              Instant.EPOCH,
              Instant.EPOCH,
              null);
      this.looks = looks;
    }

    @Override
    public Job job() {
      return job;
    }

    @Override
    public void progress(String what, long done, long of) {}

    @Override
    public void result(String soFar) {}

    @Override
    public void log(String line) {
      log.add(line);
    }

    @Override
    public boolean cancelled() {
      return looks-- <= 0;
    }
  }

  @Test
  void aRemovalStopsBetweenBatchesAndAnotherCompletesIt() {
    RemovalJob kind = new RemovalJob(libraries, new Batches(store));
    JobRequest request = RemovalJob.request("A", "lan");
    Asked once = new Asked(request, null, 1);
    String half = "{\"deleted\":" + StoreLimits.BATCH + "}";
    assertThat(kind.run(request, once)).isEqualTo(new JobOutcome.Stopped(half));
    assertThat(libraries.find("A")).isPresent();
    assertThat(once.log)
        .singleElement()
        .asString()
        .contains("đã xoá " + StoreLimits.BATCH, StoreLimits.BATCH + " records are deleted");

    assertThat(kind.run(request, new Asked(request, half, Integer.MAX_VALUE)))
        .isEqualTo(new JobOutcome.Done("{\"deleted\":" + RECORDS + "}"));
    assertThat(libraries.find("A")).isEmpty();
  }

  @Test
  void anUpdateOfSetsStopsBetweenBatches() {
    SetMembershipJob kind = new SetMembershipJob(store, libraries);
    JobRequest request = SetMembershipJob.request("A", "lan");
    assertThat(kind.run(request, new Asked(request, null, 1)))
        .isEqualTo(new JobOutcome.Stopped("{\"changed\":" + StoreLimits.BATCH + "}"));
    assertThat(kind.run(request, new Asked(request, null, Integer.MAX_VALUE)))
        .isEqualTo(new JobOutcome.Done("{\"changed\":1}"));
  }

  /** A projection that is always caught up. */
  private record Counted(String name, AtomicInteger resets) implements Projection {
    @Override
    public long applied() {
      return Long.MAX_VALUE;
    }

    @Override
    public int catchUp(int limit) {
      return 0;
    }

    @Override
    public void flush() {}

    @Override
    public void reset() {
      resets.incrementAndGet();
    }
  }

  @Test
  void aResumedRebuildDropsOnlyWhatItHadNotDropped() {
    Counted union = new Counted("union", new AtomicInteger());
    Counted index = new Counted("index", new AtomicInteger());
    RebuildJob kind = new RebuildJob(new ProjectionRunner(store, List.of(union, index)));
    JobRequest request = RebuildJob.request(List.of("union", "index"), "lan");
    kind.run(request, new Asked(request, "{\"dropped\":[\"union\"]}", Integer.MAX_VALUE));
    assertThat(union.resets()).hasValue(0);
    assertThat(index.resets()).hasValue(1);
    kind.run(request, new Asked(request, null, Integer.MAX_VALUE));
    assertThat(union.resets()).hasValue(1);
    assertThat(index.resets()).hasValue(2);
  }

  @Test
  void aRebuildThatIsStoppedBeforeItBeginsDropsNothing() {
    Counted union = new Counted("union", new AtomicInteger());
    RebuildJob kind = new RebuildJob(new ProjectionRunner(store, List.of(union)));
    JobRequest request = RebuildJob.request(List.of("union"), "lan");
    assertThat(kind.run(request, new Asked(request, null, 0)))
        .isEqualTo(new JobOutcome.Stopped(null));
    assertThat(union.resets()).hasValue(0);
  }
}
