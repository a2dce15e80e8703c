package org.lienthong.union.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.matching.Band;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Score;

/** Keeps the edges between nodes as the rules want them while nodes come and go. */
final class Linker {
  private final Statements sql;
  private final Nodes nodes;
  private final AmbiguousIsbns isbns;
  private final Set<Integer> affected = new HashSet<>();

  Linker(Statements sql, Nodes nodes, AmbiguousIsbns isbns) {
    this.sql = sql;
    this.nodes = nodes;
    this.isbns = isbns;
  }

  /** Returns the nodes whose neighbourhood changed. */
  Set<Integer> affected() {
    return affected;
  }

  /** Compares a new node with all that share a key with it. */
  void link(Node node) {
    affected.add(node.id);
    Set<Integer> candidates = new TreeSet<>();
    for (long key : node.keys()) {
      candidates.addAll(nodes.block(key));
    }
    candidates.remove(node.id);
    for (Isbn isbn : node.features().isbns()) {
      List<Integer> block = nodes.block(MatchKeys.isbn(isbn.number()));
      if (isbns.learn(isbn, node, block)) {
        relateAll(block);
      }
    }
    for (int other : candidates) {
      relate(node, nodes.get(other), true);
    }
  }

  /** Takes a node out that no record needs any more. */
  void remove(Node node) {
    for (int other : Set.copyOf(node.edges.keySet())) {
      nodes.get(other).unlink(node.id);
      affected.add(other);
    }
    affected.remove(node.id);
    nodes.remove(node);
    for (Isbn isbn : node.features().isbns()) {
      List<Integer> block = nodes.block(MatchKeys.isbn(isbn.number()));
      if (isbns.forgive(isbn, block)) {
        relateAll(block);
      }
    }
  }

  /** Compares the bearers of an ISBN anew, because its worth has changed. */
  void relateAll(List<Integer> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        relate(nodes.get(block.get(i)), nodes.get(block.get(j)), false);
      }
    }
  }

  /** {@code fresh}: nobody has compared them yet. */
  private void relate(Node a, Node b, boolean fresh) {
    Score score = Comparer.compare(a.features(), b.features(), isbns);
    Band band = score.band();
    double before = a.edges.getOrDefault(b.id, Double.NaN);
    if (band == Band.MERGE) {
      if (before != score.points()) {
        a.link(b.id, score.points());
        b.link(a.id, score.points());
        touch(a, b);
      }
    } else if (!Double.isNaN(before)) {
      a.unlink(b.id);
      b.unlink(a.id);
      touch(a, b);
    }
    if (!fresh || band == Band.REVIEW) {
      review(a, b, band, score.points());
    }
  }

  private void touch(Node a, Node b) {
    affected.add(a.id);
    affected.add(b.id);
  }

  private void review(Node a, Node b, Band band, double points) {
    int low = Math.min(a.id, b.id);
    int high = Math.max(a.id, b.id);
    if (band == Band.REVIEW) {
      ask(low, high, points);
    } else {
      sql.run("DELETE FROM union_review WHERE a = ? AND b = ?", low, high);
    }
  }

  private void ask(int low, int high, double points) {
    sql.run(
        "INSERT INTO union_review (a, b, points) VALUES (?, ?, ?)"
            + " ON CONFLICT (a, b) DO UPDATE SET points = excluded.points",
        low,
        high,
        points);
  }

  /**
   * Asks people about nodes that match and yet came into different groups, since others of their
   * groups do not.
   */
  void askAboutCut(List<List<Node>> groups) {
    for (List<Node> group : groups) {
      Set<Integer> own = group.stream().map(node -> node.id).collect(Collectors.toSet());
      for (Node node : group) {
        for (Map.Entry<Integer, Double> edge : node.edges.entrySet()) {
          if (node.id < edge.getKey() && !own.contains(edge.getKey())) {
            ask(node.id, edge.getKey(), edge.getValue());
          }
        }
      }
    }
  }
}
