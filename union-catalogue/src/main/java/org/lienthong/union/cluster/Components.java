package org.lienthong.union.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.Score;

/** Finds the connected components of given nodes, and cuts each into groups. */
final class Components {
  /** A component larger than this is cut at its edge: no real edition has so many variants. */
  static final int MAX_NODES = 600;

  private final Members members;
  private final Nodes nodes;
  private final AmbiguousIsbns isbns;
  private final DecisionConstraints constraints;

  Components(Members members, Nodes nodes, AmbiguousIsbns isbns, DecisionConstraints constraints) {
    this.members = members;
    this.nodes = nodes;
    this.isbns = isbns;
    this.constraints = constraints;
  }

  /** Returns the components that hold these nodes, each in an order that does not depend on ids. */
  List<List<Node>> around(Collection<Long> starts) {
    List<List<Node>> out = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (long start : new TreeSet<>(starts)) {
      if (!seen.contains(start) && nodes.find(start).isPresent()) {
        List<Node> component = reach(start);
        component.forEach(n -> seen.add(n.id));
        component.sort(Comparator.comparing((Node n) -> n.text).thenComparingLong(n -> n.id));
        out.add(component);
      }
    }
    return out;
  }

  private List<Node> reach(long start) {
    Map<Long, Node> found = new LinkedHashMap<>();
    ArrayDeque<Long> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && found.size() < MAX_NODES) {
      Node node = nodes.get(open.poll());
      if (found.putIfAbsent(node.id, node) == null) {
        open.addAll(node.edges.keySet());
        open.addAll(partners(node));
      }
    }
    return new ArrayList<>(found.values());
  }

  private List<Long> partners(Node node) {
    List<Long> out = new ArrayList<>();
    for (RecordRef partner : Identified.of(node).map(constraints::partners).orElse(Set.of())) {
      members.nodeOf(partner).ifPresent(out::add);
    }
    return out;
  }

  /** Cuts a component into groups. */
  List<List<Node>> cut(List<Node> component) {
    if (component.size() == 1) {
      return List.of(component);
    }
    List<List<Node>> out = new ArrayList<>();
    for (List<Integer> group : Partition.of(component.size(), new Scores(component))) {
      out.add(group.stream().map(component::get).toList());
    }
    return out;
  }

  /** The scores inside one component: those of edges are stored, others are computed on demand. */
  private final class Scores implements PairScores {
    private static final double VETOED = -1_000;

    private final List<Node> component;
    private final List<RecordRef> records = new ArrayList<>();
    private final double[][] known;

    Scores(List<Node> component) {
      this.component = component;
      this.known = new double[component.size()][component.size()];
      for (Node node : component) {
        records.add(Identified.of(node).orElse(NOBODY));
      }
    }

    private double score(int a, int b) {
      double points = known[a][b];
      if (points == 0) {
        points = work(component.get(a), component.get(b));
        points = points == 0 ? Double.MIN_VALUE : points;
        known[a][b] = points;
        known[b][a] = points;
      }
      return points;
    }

    private double work(Node a, Node b) {
      Double edge = a.edges.get(b.id);
      if (edge != null) {
        return edge;
      }
      Score score = Comparer.compare(a.features(), b.features(), isbns);
      return score.vetoed() ? VETOED + score.points() : score.points();
    }

    @Override
    public double points(int a, int b) {
      double score = score(a, b);
      return score <= VETOED / 2 ? score - VETOED : score;
    }

    @Override
    public boolean vetoed(int a, int b) {
      return score(a, b) <= VETOED / 2;
    }

    @Override
    public boolean must(int a, int b) {
      RecordRef one = records.get(a);
      RecordRef two = records.get(b);
      return !one.equals(NOBODY) && !two.equals(NOBODY) && constraints.together(one, two);
    }

    @Override
    public boolean cannot(int a, int b) {
      RecordRef one = records.get(a);
      RecordRef two = records.get(b);
      return !(one.equals(NOBODY) && two.equals(NOBODY)) && constraints.apart(one, two);
    }
  }

  /** The record of a node without a decision. */
  private static final RecordRef NOBODY = new RecordRef("", "");
}
