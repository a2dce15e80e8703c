package org.lienthong.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.store.sqlite.SqliteStore;

/** Pages that fail for ever, and sizes that are never reached. */
class StepOverTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(2, 2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));

  @TempDir Path folder;

  private DamagedLists source;
  private RecordStore store;
  private Fetcher fetcher;
  private final List<String> notices = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();

  private void provide(int records, boolean days) throws Exception {
    source.close();
    source = new DamagedLists(records, days);
  }

  @BeforeEach
  void open() throws Exception {
    source = new DamagedLists(60, false);
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
    fetcher = new Fetcher(InstantSource.system());
  }

  @AfterEach
  void close() {
    fetcher.close();
    store.close();
    source.close();
  }

  private HarvestReport harvest() {
    HarvestListener listener =
        new HarvestListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }

          @Override
          public void rejected(Reject reject) {
            rejected.add(reject.record());
          }
        };
    notices.clear();
    rejected.clear();
    source.asked.clear();
    return new OaiHarvester(store, fetcher, new Retrier(QUICK, _ -> {}), InstantSource.system())
        .harvest(source.library(), HarvestOptions.DEFAULT, listener);
  }

  private long live() {
    return store.count(new Listing("damaged", null, null, null, true));
  }

  @ParameterizedTest(name = "days {0}, sorted {1}, cut off {2}, record {3}")
  @CsvSource({
    "false, true, false, 25",
    "false, true, true, 25",
    "false, false, false, 25",
    "false, true, false, 0",
    "false, true, false, 59",
    "true, true, false, 25",
    "true, false, true, 59",
  })
  void leavesOutOneRecordAndAsksForItAgain(boolean days, boolean sorted, boolean cut, int damaged)
      throws Exception {
    provide(60, days);
    source.sorted = sorted;
    source.cut = cut;
    source.poison.add("oai:x:" + damaged);
    HarvestReport first = harvest();
    assertThat(first.error()).isNull();
    assertThat(live()).isEqualTo(59);
    assertThat(rejected).containsExactly("oai:x:" + damaged);
    assertThat(notices).anyMatch(n -> n.contains("left out") && n.contains("bỏ qua"));

    HarvestReport second = harvest();
    assertThat(second.error()).isNull();
    assertThat(rejected).containsExactly("oai:x:" + damaged);
    assertThat(source.asked).anyMatch(a -> a.contains("from="));

    source.poison.clear();
    assertThat(harvest().tally().rejected()).isZero();
    assertThat(live()).isEqualTo(60);
    harvest();
    assertThat(source.asked).noneMatch(a -> a.contains("GetRecord"));
  }

  @Test
  void leavesOutTheDatesOfARecordThatIsNotNamed() throws Exception {
    source.identifiers = false;
    source.poison.add("oai:x:25");
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(59);
    String second = source.stamp(25);
    assertThat(rejected).containsExactly(second + ".." + second);
    source.poison.clear();
    assertThat(harvest().tally().rejected()).isZero();
    assertThat(live()).isEqualTo(60);
  }

  @Test
  void stepsOverSeveralPlaces() throws Exception {
    source.poison.addAll(List.of("oai:x:3", "oai:x:4", "oai:x:31", "oai:x:58"));
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(56);
    assertThat(rejected).containsExactlyInAnyOrderElementsOf(source.poison);
  }

  @Test
  void beginsAfterTheDamageWhereUntilIsNotHeeded() {
    source.heedsUntil = false;
    source.identifiers = false;
    source.poison.add("oai:x:25");
    assertThat(harvest().error()).isNull();
    assertThat(live()).isBetween(50L, 59L);
    assertThat(rejected).singleElement().asString().endsWith(source.stamp(25));
    source.poison.clear();
    harvest();
    assertThat(live()).isEqualTo(60);
  }

  @Test
  void losesNothingOfAListThatIsInOrderOnlyAtItsBeginning() {
    source.sorted = false;
    source.sizes = false;
    source.identifiers = false;
    source.poison.add("oai:x:25");
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(59);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesAllThatItDoesNotReadWhereUntilIsNotHeeded(boolean sizes) throws Exception {
    provide(60, true);
    source.heedsUntil = false;
    source.identifiers = false;
    source.sizes = sizes;
    source.poison.add("oai:x:25");
    assertThat(harvest().error()).isNull();
    assertThat(live()).isBetween(50L, 59L);
    assertThat(rejected).singleElement().asString().endsWith(".." + source.stamp(25));
    harvest();
    assertThat(rejected).hasSize(1);
    source.poison.clear();
    assertThat(harvest().tally().rejected()).isZero();
    assertThat(live()).isEqualTo(60);
  }

  @Test
  void asksForSingleRecordsWhereUntilIsNotHeeded() {
    source.heedsUntil = false;
    source.sorted = false;
    source.poison.add("oai:x:25");
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(59);
    assertThat(rejected).containsExactly("oai:x:25");
    assertThat(source.asked).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deletesNothingBecauseOfADamagedPage(boolean named) {
    source.deletedRecord = "no";
    harvest();
    source.identifiers = named;
    source.poison.add("oai:x:25");
    source.items.removeIf(item -> item.id().equals("oai:x:40"));
    assertThat(harvest().error()).isNull();
    assertThat(store.get("damaged", "oai:x:25"))
        .hasValueSatisfying(r -> assertThat(r.deleted()).isFalse());
    assertThat(live()).isEqualTo(named ? 59 : 60);
  }

  @Test
  void doesNotTakeARepositoryThatIsDownForADamagedPage() {
    harvest();
    source.down = true;
    source.responseDate = "2026-04-01T00:00:00Z";
    assertThat(harvest().error()).contains("500");
    assertThat(rejected).isEmpty();
    source.down = false;
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(60);
  }

  @Test
  void acceptsAListWhoseSizeIsAlwaysTooHigh() {
    source.surplus = 7;
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(60);
    assertThat(notices).anyMatch(n -> n.contains("còn thiếu 7") && n.contains("7 are missing"));
    source.items.add(new DamagedLists.Item("oai:x:new", "2026-03-01T05:00:00Z", false));
    source.responseDate = "2026-03-02T00:00:00Z";
    HarvestReport second = harvest();
    assertThat(second.error()).isNull();
    assertThat(second.tally().added()).isEqualTo(1);
    assertThat(source.asked).anyMatch(a -> a.contains("from=2026-02-28T23:59:00Z"));
  }

  @Test
  void deletesNothingByAListWhoseSizeIsAlwaysTooHigh() {
    source.deletedRecord = "no";
    source.surplus = 7;
    harvest();
    source.items.removeIf(item -> item.id().equals("oai:x:40"));
    assertThat(harvest().error()).isNull();
    assertThat(live()).isEqualTo(60);
  }

  @Test
  void doesNotBelieveAShortListThatDoesNotSayItsEnd() {
    source.surplus = 7;
    source.emptyToken = false;
    source.identifiers = false;
    assertThat(harvest().error()).contains("7 are missing");
    assertThat(live()).isEqualTo(60);
  }
}
