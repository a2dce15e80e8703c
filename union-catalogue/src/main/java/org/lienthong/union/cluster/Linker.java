package org.lienthong.union.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.matching.Band;
import org.lienthong.union.matching.Comparer;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.matching.Score;
import org.lienthong.union.table.ReviewTable;

/** Maintains the edges between nodes while nodes are created and removed. */
final class Linker {
  private final ReviewTable reviews;
  private final Nodes nodes;
  private final Blocks blocks;
  private final AmbiguousIsbns isbns;
  private final Set<Long> affected = new HashSet<>();

  Linker(ReviewTable reviews, Nodes nodes, Blocks blocks, AmbiguousIsbns isbns) {
    this.reviews = reviews;
    this.nodes = nodes;
    this.blocks = blocks;
    this.isbns = isbns;
  }

  /** Returns the nodes whose neighbourhood changed. */
  Set<Long> affected() {
    return affected;
  }

  /** Compares a new node with all that share a key with it. */
  void link(Node node) {
    affected.add(node.id);
    Set<Long> candidates = new TreeSet<>();
    for (long key : node.keys()) {
      candidates.addAll(blocks.of(key));
    }
    candidates.remove(node.id);
    for (Isbn isbn : node.features().isbns()) {
      List<Long> block = blocks.of(MatchKeys.isbn(isbn.number()));
      if (isbns.learn(isbn, node, block)) {
        relateAll(block);
      }
    }
    for (long other : candidates) {
      relate(node, nodes.get(other), true);
    }
  }

  /** Removes a node that has no records. */
  void remove(Node node) {
    for (long other : Set.copyOf(node.edges.keySet())) {
      nodes.get(other).unlink(node.id);
      affected.add(other);
    }
    affected.remove(node.id);
    nodes.remove(node);
    for (Isbn isbn : node.features().isbns()) {
      List<Long> block = blocks.of(MatchKeys.isbn(isbn.number()));
      if (isbns.recheck(isbn, block)) {
        relateAll(block);
      }
    }
  }

  /** Compares the bearers of an ISBN again, because it became ambiguous or ceased to be so. */
  void relateAll(List<Long> block) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        relate(nodes.get(block.get(i)), nodes.get(block.get(j)), false);
      }
    }
  }

  /** {@code fresh}: the two have not been compared yet. */
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
    if (band == Band.REVIEW) {
      reviews.put(a.id, b.id, points);
    } else {
      reviews.remove(a.id, b.id);
    }
  }

  /**
   * Adds to the review queue nodes that match but are in different groups, because other nodes of
   * these groups do not match.
   */
  void askAboutCut(List<List<Node>> groups) {
    for (List<Node> group : groups) {
      Set<Long> own = group.stream().map(node -> node.id).collect(Collectors.toSet());
      for (Node node : group) {
        for (Map.Entry<Long, Double> edge : node.edges.entrySet()) {
          if (node.id < edge.getKey() && !own.contains(edge.getKey())) {
            reviews.put(node.id, edge.getKey(), edge.getValue());
          }
        }
      }
    }
  }
}
