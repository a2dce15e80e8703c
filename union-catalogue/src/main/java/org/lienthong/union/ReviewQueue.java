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
  /** Rows read beyond a page: some pairs of clusters have several. */
  private static final int SPARE = 20;

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

  /**
   * Returns how many pairs wait, {@link UnionFigures#MANY} for that many or more; those that people
   * decided about do not. The pairs are counted by the store and not read.
   */
  public long size() {
    return store.read(sql -> {
      DecisionConstraints constraints = constraints(sql);
      ReviewTable table = new ReviewTable(sql);
      int decided = decided(table, new ClusterView(sql, constraints), constraints).size();
      return table.countPairsOfClusters(UnionFigures.MANY + decided) - decided;
    });
  }

  /**
   * Returns pairs, the likeliest first. Of each two clusters only the likeliest pair is returned,
   * since one answer is enough; clusters that people decided about are left out. Pairs after the
   * page are not read, apart from a few.
   */
  public List<Item> page(int offset, int limit) {
    return store.read(sql -> {
      DecisionConstraints constraints = constraints(sql);
      ClusterView view = new ClusterView(sql, constraints);
      List<Item> out = new ArrayList<>();
      for (ReviewTable.Pair pair :
          waiting(sql, constraints, (long) offset + limit).stream().skip(offset).toList()) {
        item(view, pair).ifPresent(out::add);
      }
      return List.copyOf(out);
    });
  }

  /** Returns the first pairs that wait; twice as many rows are read as long as they are too few. */
  private static List<ReviewTable.Pair> waiting(
      Statements sql, DecisionConstraints constraints, long most) {
    ReviewTable table = new ReviewTable(sql);
    Set<ClusterPair> decided = decided(table, new ClusterView(sql, constraints), constraints);
    for (long rows = most + decided.size() + SPARE; ; rows *= 2) {
      List<ReviewTable.Pair> read = table.waiting(rows);
      List<ReviewTable.Pair> out = distinct(read, decided, most);
      if (out.size() == most || read.size() < rows) {
        return out;
      }
    }
  }

  private static List<ReviewTable.Pair> distinct(
      List<ReviewTable.Pair> pairs, Set<ClusterPair> decided, long most) {
    Set<ClusterPair> asked = new HashSet<>(decided);
    return pairs.stream().filter(pair -> asked.add(ClusterPair.of(pair))).limit(most).toList();
  }

  /**
   * Returns the pairs of clusters that wait although decisions settle them: at least one record of
   * such a pair is a node of its own, since a decision names it.
   */
  private static Set<ClusterPair> decided(
      ReviewTable table, ClusterView view, DecisionConstraints constraints) {
    Set<ClusterPair> out = new HashSet<>();
    for (RecordRef named : constraints.records()) {
      for (long node : view.node(named).stream().toList()) {
        for (ReviewTable.Pair pair : table.waitingOf(node)) {
          Optional<RecordRef> a = view.firstMember(pair.a());
          Optional<RecordRef> b = view.firstMember(pair.b());
          if (a.isEmpty() || b.isEmpty() || isDecided(constraints, a.get(), b.get())) {
            out.add(ClusterPair.of(pair));
          }
        }
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
