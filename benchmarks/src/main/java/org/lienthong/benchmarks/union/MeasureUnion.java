package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.union.ReviewQueue;

/**
 * Measures how well the union merges labelled catalogues: {@code MeasureUnion FOLDER
 * [show-errors]}.
 *
 * <p>The records arrive in several orders and portions; the clusters are compared with the truth
 * and with each other. Then the second batch of the folder arrives ({@code phase2}), and its effect
 * on clusters without records in the batch is counted.
 */
public final class MeasureUnion {
  private static final int SHUFFLES = 2;

  private final LabelledCatalogues first;
  private final LabelledCatalogues second;
  private final Path scratch;
  private final boolean showErrors;

  private MeasureUnion(Path folder, Path scratch, boolean showErrors) throws IOException {
    this.first = LabelledCatalogues.read(folder);
    this.second = LabelledCatalogues.read(folder.resolve("phase2"));
    this.scratch = scratch;
    this.showErrors = showErrors;
  }

  public static void main(String[] args) throws IOException {
    Path scratch = Files.createTempDirectory("measure-union");
    try {
      new MeasureUnion(Path.of(args[0]), scratch, args.length > 1).run();
    } finally {
      try (Stream<Path> files = Files.list(scratch)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }

  private void run() {
    say("%,d records of %,d editions", first.arrivals().size(), editions(first).size());
    say("%-12s %8s %8s %8s %8s  %s", "order", "pair P", "pair R", "B3 F1", "exact", "B3 to batch");
    Map<RecordRef, String> batch = batchAndPhaseTwo();
    try (UnionUnderTest union = new UnionUnderTest(scratch.resolve("one.sqlite"))) {
      union.put(first.arrivals(), 1);
      line("one by one", union.clusters(), batch);
    }
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      List<Arrival> shuffled = new ArrayList<>(first.arrivals());
      Collections.shuffle(shuffled, new Random(seed));
      try (UnionUnderTest union = new UnionUnderTest(scratch.resolve(seed + ".sqlite"))) {
        union.put(shuffled, 100);
        line("shuffled " + seed, union.clusters(), batch);
      }
    }
  }

  private static Set<String> editions(LabelledCatalogues of) {
    return new HashSet<>(of.editions().values());
  }

  private Map<RecordRef, String> batchAndPhaseTwo() {
    try (UnionUnderTest union = new UnionUnderTest(scratch.resolve("batch.sqlite"))) {
      union.put(first.arrivals(), StoreLimits.BATCH);
      Map<RecordRef, String> batch = union.clusters();
      line("batch", batch, batch);
      crossings(batch, first, first.arrivals());
      review(union.review());
      Map<String, Long> written = union.written();
      union.put(second.arrivals(), StoreLimits.BATCH);
      Map<RecordRef, String> after = union.clusters();
      line("phase 2", second, after, after);
      List<Arrival> all = new ArrayList<>(first.arrivals());
      all.addAll(second.arrivals());
      crossings(after, second, all);
      Set<RecordRef> changed =
          second.arrivals().stream().map(Arrival::record).collect(Collectors.toSet());
      Steadiness steady = Steadiness.of(batch, written, after, union.written(), changed);
      say(
          "  untouched clusters %,d, same id and records %,d; nobody joined %,d, not written %,d",
          steady.untouched(), steady.sameId(), steady.unjoined(), steady.unwritten());
      if (showErrors) {
        ErrorReport report = new ErrorReport(after, second, all);
        steady.lost().forEach(records -> report.changed(System.out, records));
      }
      return batch;
    }
  }

  private void line(String order, Map<RecordRef, String> found, Map<RecordRef, String> batch) {
    line(order, first, found, batch);
  }

  private static void line(
      String order,
      LabelledCatalogues truth,
      Map<RecordRef, String> found,
      Map<RecordRef, String> batch) {
    ClusterAgreement with = ClusterAgreement.of(truth.editions(), found);
    say(
        "%-12s %8.4f %8.4f %8.4f %7.1f%%  %.4f  (%d false pairs, %d missed)",
        order,
        with.pairPrecision(),
        with.pairRecall(),
        with.cubedF1(),
        100 * with.exact(),
        ClusterAgreement.of(batch, found).cubedF1(),
        with.falsePairs(),
        with.missedPairs());
  }

  private void review(List<ReviewQueue.Item> queue) {
    Set<RecordRef> records = new HashSet<>();
    long one = 0;
    for (ReviewQueue.Item item : queue) {
      records.add(item.a());
      records.add(item.b());
      one += Objects.equals(edition(item.a()), edition(item.b())) ? 1 : 0;
    }
    say(
        "  for people %,d pairs, %d of them of one edition; %.1f%% of the records are in one",
        queue.size(), one, 100.0 * records.size() / first.editions().size());
  }

  private String edition(RecordRef record) {
    return first.editions().getOrDefault(record, "");
  }

  private void crossings(
      Map<RecordRef, String> found, LabelledCatalogues truth, List<Arrival> records) {
    Crossings crossings = Crossings.of(found, truth, records);
    say(
        "  clusters across works %d, volumes %d, grades %d, kinds %d; of several editions %d",
        crossings.works(),
        crossings.volumes(),
        crossings.grades(),
        crossings.kinds(),
        crossings.wrong().size());
    if (showErrors) {
      new ErrorReport(found, truth, records).print(System.out);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
