package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.Band;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Score;

/**
 * Measures the rules on pairs that people labelled: {@code MeasurePairs DATA [show-errors]}, where
 * DATA is the folder that holds {@code dedup} and {@code dedup-labelled}.
 *
 * <p>Two records count as merged when they share a match key and score so; groups and ambiguous
 * ISBN are not considered.
 */
public final class MeasurePairs {
  private final IdentityHashMap<MarcRecord, MatchFeatures> features = new IdentityHashMap<>();
  private final boolean showErrors;

  private MeasurePairs(boolean showErrors) {
    this.showErrors = showErrors;
  }

  public static void main(String[] args) throws IOException {
    MeasurePairs measure = new MeasurePairs(args.length > 1);
    System.out.printf(
        Locale.ROOT,
        "%-38s %7s %7s %7s %7s %7s %6s %6s%n",
        "set",
        "matches",
        "others",
        "missed",
        "wrong",
        "review",
        "P",
        "R");
    for (Map.Entry<Path, PairSet.Reader> set : sets(Path.of(args[0])).entrySet()) {
      String name = set.getKey().getFileName().toString();
      if (Files.exists(set.getKey())) {
        measure.measure(new PairSet(name, set.getValue().read(set.getKey())));
      } else {
        System.out.println(name + " is not there: skipped");
      }
    }
  }

  private static Map<Path, PairSet.Reader> sets(Path data) {
    Path more = data.resolve("dedup-labelled");
    Map<Path, PairSet.Reader> sets = new LinkedHashMap<>();
    sets.put(data.resolve("dedup/pairs-silver-real.jsonl"), MarcPairs::plain);
    sets.put(more.resolve("oclc-number-clusters.tsv"), NumberedRecords::pairs);
    sets.put(more.resolve("princeton-scsb-labelled-pairs.jsonl"), DescribedPairs::lines);
    sets.put(more.resolve("princeton-short-labels.csv"), DescribedPairs::labels);
    sets.put(more.resolve("princeton-lccn-mismatches.csv"), DescribedPairs::sharedNumbers);
    sets.put(more.resolve("melinda-match-detection-pairs.jsonl"), MarcPairs::detected);
    sets.put(more.resolve("melinda-match-validator-pairs.jsonl"), MarcPairs::validated);
    sets.put(more.resolve("thu-vien-qnu-repeated-titles.csv"), VietnamesePairs::cards);
    sets.put(more.resolve("tiki-title-pairs.csv"), VietnamesePairs::titles);
    return sets;
  }

  private void measure(PairSet set) {
    int matches = 0;
    int missed = 0;
    int wrong = 0;
    int review = 0;
    for (LabelledPair pair : set.pairs()) {
      Score score = Comparer.compare(of(pair.a()), of(pair.b()), _ -> false);
      boolean met = shareKey(of(pair.a()), of(pair.b()));
      boolean merged = met && score.band() == Band.MERGE;
      matches += pair.match() ? 1 : 0;
      missed += pair.match() && !merged ? 1 : 0;
      wrong += merged && !pair.match() ? 1 : 0;
      review += met && score.band() == Band.REVIEW ? 1 : 0;
      if (showErrors && merged != pair.match()) {
        show(pair, score, met);
      }
    }
    int right = matches - missed;
    System.out.printf(
        Locale.ROOT,
        "%-38s %7d %7d %7d %7d %7d %6s %6s%n",
        set.name(),
        matches,
        set.pairs().size() - matches,
        missed,
        wrong,
        review,
        share(right, right + wrong),
        share(right, matches));
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }

  private MatchFeatures of(MarcRecord record) {
    return features.computeIfAbsent(record, FeatureExtractor::extract);
  }

  private static boolean shareKey(MatchFeatures a, MatchFeatures b) {
    Set<Long> keys = keys(a);
    keys.retainAll(keys(b));
    return !keys.isEmpty();
  }

  private static Set<Long> keys(MatchFeatures features) {
    return Arrays.stream(MatchKeys.of(features))
        .boxed()
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void show(LabelledPair pair, Score score, boolean met) {
    List<String> evidence = score.evidence().stream().map(ErrorReport::line).toList();
    System.out.println();
    System.out.println((pair.match() ? "MISSED " : "WRONG ") + pair.id());
    System.out.println(MarcLine.of(pair.a()));
    System.out.println(MarcLine.of(pair.b()));
    System.out.println(
        score.points()
            + " "
            + score.band()
            + (met ? " " : " (no key in common) ")
            + String.join("; ", evidence));
  }
}
