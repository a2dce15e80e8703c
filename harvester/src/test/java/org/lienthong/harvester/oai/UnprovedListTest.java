package org.lienthong.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.harvester.store.HarvestLease;
import org.lienthong.store.sqlite.SqliteStore;

/** Lists that end too soon or never, tokens that die, and two harvests at a time. */
class UnprovedListTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(2, 2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));
  private static final HarvestOptions FULL = new HarvestOptions(true, false);

  @TempDir Path folder;

  private ShortLists source;
  private RecordStore store;
  private Fetcher fetcher;
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    source = new ShortLists(40);
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
    fetcher = new Fetcher(InstantSource.system());
  }

  @AfterEach
  void close() {
    fetcher.close();
    store.close();
    source.close();
  }

  private HarvestReport harvest(HarvestOptions options) {
    return harvest(
        options,
        new HarvestListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }
        });
  }

  private HarvestReport harvest(HarvestOptions options, HarvestListener listener) {
    return new OaiHarvester(store, fetcher, new Retrier(QUICK, _ -> {}), InstantSource.system())
        .harvest(source.library(), options, listener);
  }

  private long live() {
    return store.count(new Listing("short", null, null, null, true));
  }

  @Test
  void deletesNothingAfterAListShorterThanAnnounced() {
    harvest(HarvestOptions.DEFAULT);
    source.stopsAfter = 30;
    HarvestReport report = harvest(HarvestOptions.DEFAULT);
    assertThat(report.error()).isNull();
    assertThat(notices).anyMatch(n -> n.contains("còn thiếu 10") && n.contains("10 are missing"));
    assertThat(live()).isEqualTo(40);
    source.stopsAfter = Integer.MAX_VALUE;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
  }

  @Test
  void saysThatAFirstListIsShortAndReadsItAgain() {
    source.stopsAfter = 20;
    HarvestReport report = harvest(HarvestOptions.DEFAULT);
    assertThat(report.error()).isNull();
    assertThat(notices)
        .anyMatch(n -> n.contains("it is read again"))
        .anyMatch(n -> n.contains("20 are missing"));
    assertThat(live()).isEqualTo(20);
    source.stopsAfter = Integer.MAX_VALUE;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void asksForRecordsThatAreMissingFromAListWithoutASize() {
    source.sizes = false;
    harvest(HarvestOptions.DEFAULT);
    source.stopsAfter = 30;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).contains("still has it");
    assertThat(live()).isEqualTo(40);
    source.stopsAfter = Integer.MAX_VALUE;
    source.ids.remove("oai:x:7");
    assertThat(harvest(HarvestOptions.DEFAULT).tally().deleted()).isEqualTo(1);
    assertThat(live()).isEqualTo(39);
  }

  @Test
  void deletesNothingWhereNeitherSizeNorRecordsCanBeAskedFor() {
    source.sizes = false;
    source.getRecord = false;
    harvest(HarvestOptions.DEFAULT);
    source.ids.remove("oai:x:7");
    assertThat(harvest(HarvestOptions.DEFAULT).error()).contains("not proved complete");
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void deletesWhatIsGoneFromAListThatIsProvedComplete() {
    source.getRecord = false;
    harvest(HarvestOptions.DEFAULT);
    source.ids.remove("oai:x:7");
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
    assertThat(live()).isEqualTo(39);
  }

  @Test
  void endsAListThatGoesOnWithEmptyPages() {
    source.endless = true;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void dropsAnEndlessListWithoutASize() {
    source.endless = true;
    source.sizes = false;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).contains("circle");
    source.endless = false;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void givesUpATokenThatIsDeadInSeveralRuns() {
    source.dead = 2;
    assertThat(harvest(HarvestOptions.DEFAULT).error()).contains("500");
    source.dead = -1;
    source.generation = "b";
    source.oldTokensDead = true;
    for (int run = 1; run < OaiClientLimits.MAX_TOKEN_RUNS; run++) {
      assertThat(harvest(HarvestOptions.DEFAULT).error()).as("run %d", run).isNotNull();
    }
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
    assertThat(notices).anyMatch(n -> n.contains("given up"));
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void beginsAnewWhenAllIsAskedFor() {
    source.dead = 2;
    harvest(HarvestOptions.DEFAULT);
    source.dead = -1;
    source.generation = "b";
    source.oldTokensDead = true;
    assertThat(harvest(FULL).error()).isNull();
    assertThat(live()).isEqualTo(40);
  }

  @Test
  void continuesAFullHarvestThatAStopOfTheServerInterrupted() {
    source.dead = 2;
    harvest(FULL);
    source.dead = -1;
    source.asked.clear();
    assertThat(harvest(new HarvestOptions(true, false, true)).tally().read()).isEqualTo(20);
    assertThat(source.asked).anyMatch(a -> a.contains("resumptionToken=a:20"));
  }

  @Test
  void refusesASecondHarvestOfALibraryUntilTheFirstHasEnded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    HarvestListener slow =
        new HarvestListener() {
          @Override
          public void progress(Progress progress) {
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    List<HarvestReport> first = new ArrayList<>();
    Thread thread = Thread.ofPlatform().start(() -> first.add(harvest(FULL, slow)));
    begun.await();
    HarvestReport second = harvest(FULL);
    goOn.countDown();
    thread.join();
    assertThat(second.error()).contains("đang chạy").contains("is running");
    assertThat(second.tally().read()).isZero();
    assertThat(first).singleElement().satisfies(r -> assertThat(r.error()).isNull());
    assertThat(harvest(FULL).error()).isNull();
    assertThat(live()).isEqualTo(40);
  }

  private void leaveLease(String seen) {
    store.write(transaction ->
        transaction
            .statements()
            .run(
                "INSERT INTO harvest_lease (library, holder, since, seen) VALUES (?, ?, ?, ?)",
                "short",
                "elsewhere 1 - x",
                seen,
                seen));
  }

  /** Long ago, or while a clock was wrong: neither says that it is still running. */
  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"})
  void takesOverFromAProcessThatDied(String seen) {
    harvest(HarvestOptions.DEFAULT);
    leaveLease(seen);
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
  }

  @Test
  void takesOverFromAContainerThatWasKilledJustNow() {
    harvest(HarvestOptions.DEFAULT);
    leaveLease(InstantSource.system().instant().toString());
    assertThat(harvest(HarvestOptions.DEFAULT).error()).contains("is running");
    HarvestLease.releaseAll(store);
    assertThat(harvest(HarvestOptions.DEFAULT).error()).isNull();
  }
}
