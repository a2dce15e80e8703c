package org.lienthong.union.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Effects of one transaction's changes on nodes and clusters, before clusters are settled. */
final class Movements {
  private final Map<Long, Set<Long>> moved = new HashMap<>();
  private final Set<Long> left = new LinkedHashSet<>();
  private final Set<Long> touched = new TreeSet<>();

  /** Notes that the union record of a cluster is to be written again. */
  void touch(long cluster) {
    touched.add(cluster);
  }

  /** Notes that a record left a node for another; null when the record was deleted. */
  void leave(Node from, @Nullable Node to) {
    left.add(from.id);
    touched.add(from.cluster);
    if (from.cluster != Node.NONE && to != null) {
      moved.computeIfAbsent(from.cluster, _ -> new HashSet<>()).add(to.id);
    }
  }

  /** Returns, for each cluster, the nodes that its changed records went to. */
  Map<Long, Set<Long>> moved() {
    return moved;
  }

  /** Returns the nodes that records left, in the order in which they did. */
  Set<Long> left() {
    return left;
  }

  /** Returns the clusters whose union records are to be written again, ascending. */
  Set<Long> touched() {
    return touched;
  }
}
