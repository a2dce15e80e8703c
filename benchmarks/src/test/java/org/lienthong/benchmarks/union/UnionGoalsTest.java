package org.lienthong.benchmarks.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;

/** The goals of the union on labelled catalogues; {@link MeasureUnion} prints the figures. */
class UnionGoalsTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data", "dedup");

  @TempDir Path folder;
  private LabelledCatalogues first;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data/dedup is not present");
    first = LabelledCatalogues.read(DATA);
  }

  @Test
  void mergesWellAndKeepsIdsWhenRecordsChange() throws IOException {
    LabelledCatalogues second = LabelledCatalogues.read(DATA.resolve("phase2"));
    try (UnionUnderTest union = new UnionUnderTest(folder.resolve("union.sqlite"))) {
      union.put(first.arrivals(), StoreLimits.BATCH);
      Map<RecordRef, String> before = union.clusters();
      Map<String, Long> written = union.written();
      assertGoals(before, first, first.arrivals());

      union.put(second.arrivals(), StoreLimits.BATCH);
      List<Arrival> all = new ArrayList<>(first.arrivals());
      all.addAll(second.arrivals());
      Map<RecordRef, String> after = union.clusters();
      assertGoals(after, second, all);
      Set<RecordRef> changed =
          second.arrivals().stream().map(Arrival::record).collect(Collectors.toSet());
      Steadiness steady = Steadiness.of(before, written, after, union.written(), changed);
      assertThat(steady.unwritten()).isEqualTo(steady.unjoined());
      assertThat(steady.lost())
          .as("records that were alone join others; nothing that was together comes apart")
          .allMatch(records -> records.stream().map(after::get).distinct().count() == 1);
    }
  }

  private static void assertGoals(
      Map<RecordRef, String> found, LabelledCatalogues truth, List<Arrival> records) {
    ClusterAgreement agreement = ClusterAgreement.of(truth.editions(), found);
    assertThat(agreement.cubedF1()).isGreaterThanOrEqualTo(0.985);
    assertThat(agreement.pairPrecision()).isGreaterThanOrEqualTo(0.985);
    assertThat(agreement.pairRecall()).isGreaterThanOrEqualTo(0.97);
    Crossings crossings = Crossings.of(found, truth, records);
    assertThat(crossings.works() + crossings.volumes() + crossings.grades() + crossings.kinds())
        .isZero();
  }

  @Test
  void mergesAlikeInWhateverOrderRecordsCome() {
    List<Arrival> some = first.arrivals().stream().filter(a -> isOfASmallPart(a.record())).toList();
    Map<RecordRef, String> inOrder = clusters("ordered", some);
    List<Arrival> shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, new Random(1));
    Map<RecordRef, String> other = clusters("shuffled", shuffled);
    assertThat(ClusterAgreement.of(inOrder, other).cubedF1()).isGreaterThanOrEqualTo(0.995);
  }

  /** A quarter of the editions, whole. */
  private boolean isOfASmallPart(RecordRef record) {
    return first.editions().getOrDefault(record, "").hashCode() % 4 == 0;
  }

  private Map<RecordRef, String> clusters(String name, List<Arrival> arrivals) {
    try (UnionUnderTest union = new UnionUnderTest(folder.resolve(name + ".sqlite"))) {
      union.put(arrivals, 50);
      return union.clusters();
    }
  }
}
