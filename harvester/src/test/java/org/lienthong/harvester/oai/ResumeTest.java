package org.lienthong.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.store.sqlite.SqliteStore;

/** Harvests that are cut off, and go on. */
class ResumeTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(3, 2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));

  @TempDir Path folder;

  private static OaiHarvester harvester(RecordStore store, Fetcher fetcher) {
    return new OaiHarvester(store, fetcher, new Retrier(QUICK, _ -> {}), InstantSource.system());
  }

  /** Stops the harvester as a crash would: by an error that nobody expects. */
  private static HarvestListener crashingAfter(int pages) {
    return new HarvestListener() {
      private int seen;

      @Override
      public void progress(Progress progress) {
        if (++seen == pages) {
          throw new IllegalStateException("crash");
        }
      }
    };
  }

  private RecordStore open() {
    return SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @Test
  void goesOnBehindTheLastPageThatWasCommitted() throws Exception {
    try (FlakyProvider provider = FlakyProvider.start("none", 500);
        Fetcher fetcher = new Fetcher(InstantSource.system())) {
      try (RecordStore store = open()) {
        assertThatThrownBy(() ->
                harvester(store, fetcher)
                    .harvest(provider.library(), HarvestOptions.DEFAULT, crashingAfter(4)))
            .hasMessage("crash");
      }
      try (RecordStore store = open()) {
        assertThat(store.count(Listing.all("flaky"))).isEqualTo(200);
        HarvestReport report =
            harvester(store, fetcher)
                .harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
        assertThat(report.error()).isNull();
        assertThat(report.tally().read()).isEqualTo(300);
        assertThat(provider.verdict(store)).startsWith("SAME");
        assertThat(provider.stats()).contains("\"list_starts\": 1");
      }
    }
  }

  @Test
  void reconcilesARunThatWasCutOff() throws Exception {
    try (FlakyProvider provider = FlakyProvider.start("vanish", 500);
        Fetcher fetcher = new Fetcher(InstantSource.system());
        RecordStore store = open()) {
      OaiHarvester harvester = harvester(store, fetcher);
      harvester.harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      provider.epoch(1);
      assertThatThrownBy(
          () -> harvester.harvest(provider.library(), HarvestOptions.DEFAULT, crashingAfter(3)));
      HarvestReport report =
          harvester(store, fetcher)
              .harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      assertThat(report.error()).isNull();
      assertThat(report.tally().deleted()).isPositive();
      assertThat(provider.verdict(store)).startsWith("SAME");
    }
  }

  @Test
  void asksOnlyForWhatIsNewByTheServersClock() throws Exception {
    try (FlakyProvider provider = FlakyProvider.start("none", 500);
        Fetcher fetcher = new Fetcher(InstantSource.system());
        RecordStore store = open()) {
      OaiHarvester harvester = harvester(store, fetcher);
      harvester.harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      long seq = store.lastSeq();
      HarvestReport again =
          harvester.harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      assertThat(again.tally().read()).isZero();
      assertThat(store.lastSeq()).isEqualTo(seq);
      assertThat(provider.stats()).contains("\"from_values\": [\"2026-02-28T23:59:00Z\"]");
    }
  }

  @Test
  void readsEverythingAgainWhenTold() throws Exception {
    try (FlakyProvider provider = FlakyProvider.start("none", 300);
        Fetcher fetcher = new Fetcher(InstantSource.system());
        RecordStore store = open()) {
      OaiHarvester harvester = harvester(store, fetcher);
      harvester.harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      HarvestReport full =
          harvester.harvest(
              provider.library(), new HarvestOptions(true, false), HarvestListener.NONE);
      assertThat(full.tally().unchanged()).isEqualTo(300);
    }
  }

  @Test
  void doesNotBelieveThatMostOfALibraryIsGone() throws Exception {
    try (Fetcher fetcher = new Fetcher(InstantSource.system());
        RecordStore store = open()) {
      OaiHarvester harvester = harvester(store, fetcher);
      try (FlakyProvider large = FlakyProvider.start("vanish", 400)) {
        harvester.harvest(large.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
      }
      long live = store.count(new Listing("flaky", null, null, null, true));
      try (FlakyProvider small = FlakyProvider.start("vanish", 100)) {
        HarvestReport report =
            harvester.harvest(small.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
        assertThat(report.error()).contains("no longer has");
        assertThat(store.count(new Listing("flaky", null, null, null, true))).isEqualTo(live);
        HarvestReport accepted =
            harvester.harvest(
                small.library(), new HarvestOptions(false, true), HarvestListener.NONE);
        assertThat(accepted.error()).isNull();
        assertThat(small.verdict(store)).startsWith("SAME");
      }
    }
  }

  @Test
  void namesAServerThatIsNotThere() {
    try (Fetcher fetcher = new Fetcher(InstantSource.system());
        RecordStore store = open()) {
      HarvestReport report =
          harvester(store, fetcher)
              .harvest(
                  new Library("dead", "Dead", Map.of("oai", "http://127.0.0.1:9/oai")),
                  HarvestOptions.DEFAULT,
                  HarvestListener.NONE);
      assertThat(report.error()).contains("127.0.0.1:9").contains("cannot be reached");
    }
  }
}
