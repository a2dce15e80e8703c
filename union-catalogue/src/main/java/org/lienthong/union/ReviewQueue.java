package org.lienthong.union;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.Score;
import org.lienthong.union.table.DecisionTable;
import org.lienthong.union.table.ReviewTable;

/** The pairs that people should decide about. For use by any number of threads. */
public final class ReviewQueue {
  private final RecordStore store;

  public ReviewQueue(RecordStore store) {
    this.store = store;
  }

  /**
   * A pair to decide about.
   *
   * @param a a record of the first kind; others may have the same features
   * @param score why it is between merging and staying apart
   * @param onlyA syllables of the title that only the first has
   */
  public record Item(
      RecordRef a, RecordRef b, MatchScore score, List<String> onlyA, List<String> onlyB) {}

  /** Two clusters, by number; the lower first. */
  private record ClusterPair(long low, long high) {
    static ClusterPair of(ReviewTable.Pair pair) {
      return new ClusterPair(
          Math.min(pair.clusterA(), pair.clusterB()), Math.max(pair.clusterA(), pair.clusterB()));
    }
  }

  private static DecisionConstraints constraints(Statements sql) {
    return DecisionConstraints.of(new DecisionTable(sql).all());
  }

  /** Returns how many pairs wait; those that people decided about do not. */
  public long size() {
    return store.read(sql -> (long) waiting(sql, constraints(sql)).size());
  }

  /**
   * Returns pairs, the likeliest first. Of each two clusters only the likeliest pair is returned,
   * since one answer is enough; clusters that people decided about are left out.
   */
  public List<Item> page(int offset, int limit) {
    return store.read(sql -> {
      DecisionConstraints constraints = constraints(sql);
      ClusterView view = new ClusterView(sql, constraints);
      List<Item> out = new ArrayList<>();
      for (ReviewTable.Pair pair :
          waiting(sql, constraints).stream().skip(offset).limit(limit).toList()) {
        item(view, pair).ifPresent(out::add);
      }
      return List.copyOf(out);
    });
  }

  private static List<ReviewTable.Pair> waiting(Statements sql, DecisionConstraints constraints) {
    ReviewTable table = new ReviewTable(sql);
    Set<ClusterPair> asked = decided(table, new ClusterView(sql, constraints), constraints);
    List<ReviewTable.Pair> out = new ArrayList<>();
    for (ReviewTable.Pair pair : table.waiting()) {
      if (asked.add(ClusterPair.of(pair))) {
        out.add(pair);
      }
    }
    return out;
  }

  /**
   * Returns the pairs of clusters that are settled by decisions: at least one record of such a pair
   * is a node of its own, since a decision names it.
   */
  private static Set<ClusterPair> decided(
      ReviewTable table, ClusterView view, DecisionConstraints constraints) {
    Set<ClusterPair> out = new HashSet<>();
    for (ReviewTable.Pair pair : table.waitingWithDecisions()) {
      Optional<RecordRef> a = view.firstMember(pair.a());
      Optional<RecordRef> b = view.firstMember(pair.b());
      if (a.isEmpty() || b.isEmpty() || isDecided(constraints, a.get(), b.get())) {
        out.add(ClusterPair.of(pair));
      }
    }
    return out;
  }

  private static Optional<Item> item(ClusterView view, ReviewTable.Pair pair) {
    Optional<RecordRef> a = view.firstMember(pair.a());
    Optional<RecordRef> b = view.firstMember(pair.b());
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    MatchFeatures featuresA = view.features(pair.a());
    MatchFeatures featuresB = view.features(pair.b());
    List<String> one = words(featuresA);
    List<String> two = words(featuresB);
    Score score = Comparer.compare(featuresA, featuresB, view::isAmbiguous);
    return Optional.of(
        new Item(a.get(), b.get(), MatchScore.of(score), minus(one, two), minus(two, one)));
  }

  private static boolean isDecided(DecisionConstraints constraints, RecordRef a, RecordRef b) {
    return constraints.apart(a, b) || constraints.together(a, b);
  }

  private static List<String> words(MatchFeatures features) {
    String text = features.title().raw() + ' ' + features.title().volume();
    return Arrays.stream(text.strip().split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> minus(List<String> a, List<String> b) {
    List<String> rest = new ArrayList<>(b);
    return a.stream().filter(w -> !rest.remove(w)).toList();
  }
}
