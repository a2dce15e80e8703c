package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups of nodes with a must-link between them, each treated as one node: its score with another
 * node is that of its best member, so that a decision about one member does not separate the
 * others.
 */
final class MustLink implements PairScores {
  private final List<List<Integer>> groups;
  private final PairScores scores;

  MustLink(List<List<Integer>> groups, PairScores scores) {
    this.groups = groups;
    this.scores = scores;
  }

  /** Returns all nodes in groups, each ascending, in the order of their first nodes. */
  static List<List<Integer>> of(int size, PairScores scores) {
    List<List<Integer>> groups = new ArrayList<>();
    boolean[] taken = new boolean[size];
    for (int a = 0; a < size; a++) {
      if (!taken[a]) {
        List<Integer> group = new ArrayList<>(List.of(a));
        for (int b = a + 1; b < size; b++) {
          if (!taken[b] && scores.must(a, b)) {
            group.add(b);
            taken[b] = true;
          }
        }
        groups.add(group);
      }
    }
    return groups;
  }

  static List<List<Integer>> expand(List<List<Integer>> groups, List<List<Integer>> result) {
    List<List<Integer>> out = new ArrayList<>();
    for (List<Integer> of : result) {
      out.add(of.stream().flatMap(g -> groups.get(g).stream()).sorted().toList());
    }
    out.sort(Comparator.comparing(List::getFirst));
    return out;
  }

  @Override
  public double points(int a, int b) {
    double best = Double.NEGATIVE_INFINITY;
    for (int x : groups.get(a)) {
      for (int y : groups.get(b)) {
        if (!scores.vetoed(x, y)) {
          best = Math.max(best, scores.points(x, y));
        }
      }
    }
    return best;
  }

  @Override
  public boolean vetoed(int a, int b) {
    return points(a, b) == Double.NEGATIVE_INFINITY;
  }

  @Override
  public boolean must(int a, int b) {
    return false;
  }

  @Override
  public boolean cannot(int a, int b) {
    for (int x : groups.get(a)) {
      for (int y : groups.get(b)) {
        if (scores.cannot(x, y)) {
          return true;
        }
      }
    }
    return false;
  }
}
