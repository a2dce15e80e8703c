package org.lienthong.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.harvester.http.Sleeper;
import org.lienthong.store.sqlite.SqliteStore;

/** Every fault of the flaky provider, alone and together: the right records in the end. */
@Execution(ExecutionMode.CONCURRENT)
class FlakyHarvestTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(8, 2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));

  @TempDir Path folder;

  static List<String> faults() {
    return FlakyProvider.allFaults();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void endsWithTheRightRecords(String fault) throws Exception {
    harvestEpochs(2, fault, 360);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "default",
        "expire,unsorted,dup",
        "loop,dup,500",
        "vanish,truncate,expire",
        "nofrom,dupold,unsorted",
        "badutf8,illegalchar,bareamp,prefixns",
        "daygran,expire",
        "future,untilexcl,emptypage,lastempty"
      })
  void endsWithTheRightRecordsWhenFaultsComeTogether(String together) throws Exception {
    harvestEpochs(3, together, 600);
  }

  @Test
  void narrowsAListWhoseTokensDieBeforeTheyCanBeUsed() throws Exception {
    harvestEpochs(2, "expireall,slow", 400, "--token-life", "0.15");
  }

  private void harvestEpochs(int epochs, String faults, int records, String... more)
      throws Exception {
    try (FlakyProvider provider = FlakyProvider.start(faults, records, more);
        RecordStore store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
        Fetcher fetcher = new Fetcher(InstantSource.system(), Duration.ofSeconds(1))) {
      Sleeper sleeper =
          faults.contains("503") || faults.contains("429") || faults.equals("default")
              ? Sleeper.REAL
              : _ -> {};
      OaiHarvester harvester =
          new OaiHarvester(store, fetcher, new Retrier(QUICK, sleeper), InstantSource.system());
      for (int epoch = 0; epoch < epochs; epoch++) {
        provider.epoch(epoch);
        HarvestReport report =
            harvester.harvest(provider.library(), HarvestOptions.DEFAULT, HarvestListener.NONE);
        assertThat(report.error()).as("epoch %d", epoch).isNull();
        assertThat(provider.verdict(store)).as("epoch %d", epoch).startsWith("SAME");
      }
      assertThat(provider.stats()).contains("\"early_retries\": 0");
    }
  }
}
