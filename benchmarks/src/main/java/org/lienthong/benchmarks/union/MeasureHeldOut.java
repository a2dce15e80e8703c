package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.union.ReviewQueue;

/**
 * Measures the union on {@link HeldOutCatalogues}: {@code MeasureHeldOut VIETNAMESE [SEED [WORKS
 * [show-errors]]]}, where VIETNAMESE is the folder of shop lists.
 */
public final class MeasureHeldOut {
  private MeasureHeldOut() {}

  public static void main(String[] args) throws IOException {
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int works = args.length > 2 ? Integer.parseInt(args[2]) : 400;
    LabelledCatalogues made = HeldOutCatalogues.make(Path.of(args[0]), seed, works);
    Path file = Files.createTempFile("held-out", ".sqlite");
    Files.delete(file);
    try (UnionUnderTest union = new UnionUnderTest(file)) {
      union.put(made.arrivals(), StoreLimits.BATCH);
      Map<RecordRef, String> found = union.clusters();
      report(made, found, union.review());
      if (args.length > 3) {
        new ErrorReport(found, made, made.arrivals()).print(System.out);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void report(
      LabelledCatalogues made, Map<RecordRef, String> found, List<ReviewQueue.Item> queue) {
    ClusterAgreement with = ClusterAgreement.of(made.editions(), found);
    System.out.printf(
        Locale.ROOT,
        "%,d records of %,d editions: pair P %.4f R %.4f, B3 F1 %.4f, exact %.1f%%%n",
        made.arrivals().size(),
        new HashSet<>(made.editions().values()).size(),
        with.pairPrecision(),
        with.pairRecall(),
        with.cubedF1(),
        100 * with.exact());
    Set<RecordRef> asked = new HashSet<>();
    long same = 0;
    for (ReviewQueue.Item item : queue) {
      asked.add(item.a());
      asked.add(item.b());
      same += Objects.equals(made.editions().get(item.a()), made.editions().get(item.b())) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "clusters across works %d; for people %d pairs, %d of one edition, %.1f%% of the records%n",
        Crossings.of(found, made, made.arrivals()).works(),
        queue.size(),
        same,
        100.0 * asked.size() / made.arrivals().size());
  }
}
