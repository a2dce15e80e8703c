package org.lienthong.union;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.DecisionTable;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.Score;

/** The pairs that a person should look at. For use by any number of threads. */
public final class ReviewQueue {
  private static final String WAITING =
      "SELECT r.a, r.b, x.cluster, y.cluster FROM union_review r JOIN union_node x ON x.id = r.a"
          + " JOIN union_node y ON y.id = r.b WHERE x.cluster <> y.cluster";

  /** What the features of a node look like that stands for one record alone. */
  private static final String ALONE = "%\n%";

  private final RecordStore store;

  public ReviewQueue(RecordStore store) {
    this.store = store;
  }

  /**
   * A pair to look at.
   *
   * @param a a record of the first kind; others may have the same features
   * @param score why it stands between merging and staying apart
   * @param onlyA syllables of the title that only the first has
   */
  public record Item(
      RecordRef a, RecordRef b, Score score, List<String> onlyA, List<String> onlyB) {}

  private record Pair(int a, int b, int clusterA, int clusterB) {
    static Pair read(Row row) {
      return new Pair(row.integer(1), row.integer(2), row.integer(3), row.integer(4));
    }

    /** Returns the two clusters, one number for both orders. */
    long clusters() {
      long low = Math.min(clusterA, clusterB);
      return low << Integer.SIZE | Math.max(clusterA, clusterB);
    }
  }

  /** Returns how many pairs wait; those that people decided about do not. */
  public long size() {
    return store.read(
        sql -> (long) waiting(sql, DecisionConstraints.of(new DecisionTable(sql).all())).size());
  }

  /**
   * Returns pairs, the likeliest first: of two clusters the likeliest alone, since one answer is
   * enough. Clusters that people decided about are left out.
   */
  public List<Item> page(int offset, int limit) {
    return store.read(sql -> {
      DecisionConstraints rulings = DecisionConstraints.of(new DecisionTable(sql).all());
      ClusterView view = new ClusterView(sql, rulings);
      List<Item> out = new ArrayList<>();
      for (Pair pair : waiting(sql, rulings).stream().skip(offset).limit(limit).toList()) {
        item(view, pair).ifPresent(out::add);
      }
      return List.copyOf(out);
    });
  }

  private static List<Pair> waiting(Statements sql, DecisionConstraints rulings) {
    Set<Long> asked = decided(sql, rulings);
    List<Pair> out = new ArrayList<>();
    for (Pair pair : sql.all(Pair::read, WAITING + " ORDER BY r.points DESC, r.a, r.b")) {
      if (asked.add(pair.clusters())) {
        out.add(pair);
      }
    }
    return out;
  }

  /**
   * Returns the pairs of clusters that are settled by decisions: a record at least of such a pair
   * is a node of its own, since somebody decided about it.
   */
  private static Set<Long> decided(Statements sql, DecisionConstraints rulings) {
    ClusterView view = new ClusterView(sql, rulings);
    Set<Long> out = new HashSet<>();
    for (Pair pair :
        sql.all(
            Pair::read, WAITING + " AND (x.features LIKE ? OR y.features LIKE ?)", ALONE, ALONE)) {
      Optional<RecordRef> a = view.someMember(pair.a);
      Optional<RecordRef> b = view.someMember(pair.b);
      if (a.isEmpty() || b.isEmpty() || isDecided(rulings, a.get(), b.get())) {
        out.add(pair.clusters());
      }
    }
    return out;
  }

  private static Optional<Item> item(ClusterView view, Pair pair) {
    Optional<RecordRef> a = view.someMember(pair.a);
    Optional<RecordRef> b = view.someMember(pair.b);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    MatchFeatures featuresA = view.features(pair.a);
    MatchFeatures featuresB = view.features(pair.b);
    List<String> one = words(featuresA);
    List<String> two = words(featuresB);
    Score score = Comparer.compare(featuresA, featuresB, view::isAmbiguous);
    return Optional.of(new Item(a.get(), b.get(), score, minus(one, two), minus(two, one)));
  }

  private static boolean isDecided(DecisionConstraints rulings, RecordRef a, RecordRef b) {
    return rulings.apart(a, b) || rulings.together(a, b);
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
