package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lienthong.union.matching.Weights;

/**
 * Cuts one component into groups. Nodes are counted from 0 in an order that does not depend on
 * their arrival, and ties are broken by it, so that the result is always the same.
 */
final class Partition {
  /** Two groups fit when their pairs have this many points on average... */
  private static final double MEAN = 3.0;

  /** ...and not too many of the pairs have fewer points than this. */
  private static final double POOR = 2.0;

  private static final double MOST_POOR = 0.3;

  /** Members of a group that are compared; more would cost time and add no information. */
  private static final int REPRESENTATIVES = 16;

  private record Edge(int a, int b, double points) {}

  private final int size;
  private final PairScores scores;
  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();

  private Partition(int size, PairScores scores) {
    this.size = size;
    this.scores = scores;
    this.groupOf = new int[size];
    for (int i = 0; i < size; i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  /** Returns the groups, each ascending, in the order of their first nodes. */
  static List<List<Integer>> of(int size, PairScores scores) {
    List<List<Integer>> joined = MustLink.of(size, scores);
    if (joined.size() == size) {
      Partition partition = new Partition(size, scores);
      partition.joinByScore();
      return partition.result();
    }
    Partition partition = new Partition(joined.size(), new MustLink(joined, scores));
    partition.joinByScore();
    return MustLink.expand(joined, partition.result());
  }

  private void joinByScore() {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        if (groupOf[a] != groupOf[b] && !scores.vetoed(a, b) && !scores.cannot(a, b)) {
          double points = scores.points(a, b);
          if (points >= Weights.MERGE) {
            edges.add(new Edge(a, b, points));
          }
        }
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::points).reversed());
    for (Edge edge : edges) {
      if (groupOf[edge.a] != groupOf[edge.b] && fit(edge.a, edge.b)) {
        join(edge.a, edge.b);
      }
    }
  }

  private boolean fit(int a, int b) {
    List<Integer> one = groups.get(groupOf[a]);
    List<Integer> two = groups.get(groupOf[b]);
    double sum = 0;
    int pairs = 0;
    int poor = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < two.size(); j++) {
        int x = one.get(i);
        int y = two.get(j);
        if (scores.cannot(x, y) || scores.vetoed(x, y)) {
          return false;
        }
        if (i < REPRESENTATIVES && j < REPRESENTATIVES) {
          double points = scores.points(x, y);
          sum += points;
          pairs++;
          poor += points < POOR ? 1 : 0;
        }
      }
    }
    return sum >= MEAN * pairs && poor < MOST_POOR * pairs;
  }

  private void join(int a, int b) {
    int keep = Math.min(groupOf[a], groupOf[b]);
    int lose = Math.max(groupOf[a], groupOf[b]);
    if (keep == lose) {
      return;
    }
    for (int node : groups.get(lose)) {
      groupOf[node] = keep;
    }
    groups.get(keep).addAll(groups.get(lose));
    groups.get(keep).sort(Comparator.naturalOrder());
    groups.set(lose, List.of());
  }

  private List<List<Integer>> result() {
    return groups.stream().filter(g -> !g.isEmpty()).map(List::copyOf).toList();
  }
}
