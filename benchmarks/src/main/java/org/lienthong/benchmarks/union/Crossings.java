package org.lienthong.benchmarks.union;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.features.Title;

/**
 * Clusters with records that may never be together. The volume, grade and kind of an edition are
 * those of most of its records.
 *
 * @param works clusters with editions of different works
 * @param volumes clusters with editions of different volumes
 * @param grades clusters with editions for different grades
 * @param kinds clusters with different kinds of book
 * @param wrong every cluster with records of several editions
 */
record Crossings(long works, long volumes, long grades, long kinds, List<List<RecordRef>> wrong) {

  /** Counts such clusters among the clusters found. */
  static Crossings of(
      Map<RecordRef, String> found, LabelledCatalogues truth, Iterable<Arrival> records) {
    Map<RecordRef, Title> titles = new HashMap<>();
    for (Arrival arrival : records) {
      if (arrival.marc() != null) {
        MatchFeatures features = FeatureExtractor.extract(arrival.marc());
        titles.put(arrival.record(), features.title());
      }
    }
    Map<String, List<RecordRef>> clusters = new TreeMap<>();
    found.keySet().stream()
        .filter(truth.editions()::containsKey)
        .sorted()
        .forEach(r -> clusters.computeIfAbsent(found.get(r), _ -> new ArrayList<>()).add(r));
    return new Crossings(
        count(clusters, truth.works()),
        count(clusters, named(truth, titles, Title::volume)),
        count(clusters, named(truth, titles, Title::grade)),
        count(clusters, named(truth, titles, t -> t.kind().equals("pupil") ? "" : t.kind())),
        clusters.values().stream()
            .filter(c -> differ(c, truth.editions()))
            .map(List::copyOf)
            .toList());
  }

  /** Returns the value that most records of a record's edition have. */
  private static Map<RecordRef, String> named(
      LabelledCatalogues truth, Map<RecordRef, Title> titles, Function<Title, String> idea) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    truth
        .editions()
        .forEach((record, edition) -> {
          Title title = titles.get(record);
          if (title != null) {
            votes
                .computeIfAbsent(edition, _ -> new TreeMap<>())
                .merge(idea.apply(title), 1, Integer::sum);
          }
        });
    Map<RecordRef, String> out = new HashMap<>();
    truth.editions().forEach((record, edition) -> out.put(record, most(votes.get(edition))));
    return out;
  }

  private static String most(@Nullable Map<String, Integer> votes) {
    return votes == null
        ? ""
        : votes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
  }

  private static long count(Map<String, List<RecordRef>> clusters, Map<RecordRef, String> idea) {
    return clusters.values().stream().filter(c -> differ(c, idea)).count();
  }

  private static boolean differ(List<RecordRef> cluster, Map<RecordRef, String> idea) {
    Set<String> values = new HashSet<>();
    cluster.forEach(r -> values.add(idea.getOrDefault(r, "")));
    return values.size() > 1;
  }
}
