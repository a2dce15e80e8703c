package org.lienthong.benchmarks.union;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.store.RecordRef;

/**
 * The agreement of two groupings of the same records; the first is the truth where there is one.
 *
 * @param pairPrecision share of the pairs put together that belong together; 1 when there are none
 * @param pairRecall share of the pairs that belong together and were put together
 * @param cubedPrecision B-cubed: the share of its group that belongs to a record, over all records
 * @param cubedRecall B-cubed: the share of its true group that a record was put with
 * @param falsePairs pairs wrongly put together
 * @param missedPairs pairs wrongly left apart
 * @param exact share of the true groups found with exactly their records
 */
record ClusterAgreement(
    double pairPrecision,
    double pairRecall,
    double cubedPrecision,
    double cubedRecall,
    long falsePairs,
    long missedPairs,
    double exact) {

  /** Compares groupings; a record that is not in {@code found} is a group of its own. */
  static ClusterAgreement of(Map<RecordRef, String> truth, Map<RecordRef, String> found) {
    Map<String, Long> trueSizes = new HashMap<>();
    Map<String, Long> foundSizes = new HashMap<>();
    Map<Shared, Long> shared = new HashMap<>();
    truth.forEach((record, group) -> {
      String other = found.getOrDefault(record, "alone " + record);
      trueSizes.merge(group, 1L, Long::sum);
      foundSizes.merge(other, 1L, Long::sum);
      shared.merge(new Shared(group, other), 1L, Long::sum);
    });
    return of(truth.size(), trueSizes, foundSizes, shared);
  }

  private record Shared(String truth, String found) {}

  private static ClusterAgreement of(
      int records, Map<String, Long> truth, Map<String, Long> found, Map<Shared, Long> shared) {
    double precision = 0;
    double recall = 0;
    Set<String> exact = new HashSet<>();
    for (Map.Entry<Shared, Long> one : shared.entrySet()) {
      long n = one.getValue();
      long right = truth.getOrDefault(one.getKey().truth(), 0L);
      long made = found.getOrDefault(one.getKey().found(), 0L);
      precision += (double) n * n / made;
      recall += (double) n * n / right;
      if (n == right && n == made) {
        exact.add(one.getKey().truth());
      }
    }
    long both = pairs(shared);
    long madePairs = pairs(found);
    long truePairs = pairs(truth);
    return new ClusterAgreement(
        madePairs == 0 ? 1 : (double) both / madePairs,
        truePairs == 0 ? 1 : (double) both / truePairs,
        precision / records,
        recall / records,
        madePairs - both,
        truePairs - both,
        (double) exact.size() / truth.size());
  }

  private static long pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }

  /** Returns the harmonic mean of both B-cubed figures. */
  double cubedF1() {
    return 2 * cubedPrecision * cubedRecall / (cubedPrecision + cubedRecall);
  }
}
