package org.lienthong.union;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Score;
import org.lienthong.union.table.DecisionRow;
import org.lienthong.union.table.DecisionTable;
import org.lienthong.union.table.MembershipQueries;

/** Explains any two records. For use by any number of threads. */
public final class Explanations {
  /** The node of a record that is in no cluster. */
  private static final long NONE = 0;

  private final RecordStore store;

  public Explanations(RecordStore store) {
    this.store = store;
  }

  /** Returns the explanation; empty when one of the records is not in the store. */
  public Optional<Explanation> of(RecordRef a, RecordRef b) {
    Optional<StoredRecord> one = live(a);
    Optional<StoredRecord> two = live(b);
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    MatchFeatures featuresA = FeatureExtractor.extract(one.get().marc());
    MatchFeatures featuresB = FeatureExtractor.extract(two.get().marc());
    return store.read(sql -> Optional.of(explain(sql, a, b, featuresA, featuresB)));
  }

  private Optional<StoredRecord> live(RecordRef ref) {
    return store.get(ref.library(), ref.localId()).filter(r -> !r.deleted());
  }

  private static Explanation explain(
      Statements sql, RecordRef a, RecordRef b, MatchFeatures featuresA, MatchFeatures featuresB) {
    List<DecisionRow> decisions = new DecisionTable(sql).all();
    ClusterView view = new ClusterView(sql, DecisionConstraints.of(decisions));
    MembershipQueries memberships = new MembershipQueries(sql);
    Score score = Comparer.compare(featuresA, featuresB, view::isAmbiguous);
    Optional<String> clusterA = memberships.clusterOf(a);
    Optional<String> clusterB = memberships.clusterOf(b);
    List<RecordRef> path =
        clusterA.isPresent() && clusterA.equals(clusterB) ? path(view, a, b) : List.of();
    return new Explanation(
        a,
        b,
        clusterA,
        clusterB,
        MatchScore.of(score),
        shared(featuresA, featuresB),
        about(decisions, a, b),
        path);
  }

  private static List<Decision> about(List<DecisionRow> decisions, RecordRef a, RecordRef b) {
    return decisions.stream()
        .filter(d -> d.records().contains(a) || d.records().contains(b))
        .map(Decision::of)
        .toList();
  }

  private static int shared(MatchFeatures a, MatchFeatures b) {
    Set<Long> keys = new HashSet<>();
    for (long key : MatchKeys.of(a)) {
      keys.add(key);
    }
    int shared = 0;
    for (long key : MatchKeys.of(b)) {
      shared += keys.contains(key) ? 1 : 0;
    }
    return shared;
  }

  /** Finds the shortest path over matching nodes, breadth first. */
  private static List<RecordRef> path(ClusterView view, RecordRef a, RecordRef b) {
    long start = view.node(a).orElse(NONE);
    long goal = view.node(b).orElse(NONE);
    Map<Long, Long> from = new HashMap<>(Map.of(start, start));
    ArrayDeque<Long> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && !from.containsKey(goal)) {
      long at = open.poll();
      for (long next : view.neighbours(at)) {
        if (from.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    if (!from.containsKey(goal)) {
      return List.of();
    }
    List<RecordRef> path = new ArrayList<>(List.of(b));
    for (long at = from.getOrDefault(goal, start); at != start; at = from.getOrDefault(at, start)) {
      view.firstMember(at).ifPresent(path::addFirst);
    }
    path.addFirst(a);
    return path;
  }
}
