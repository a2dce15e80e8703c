package org.lienthong.union.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.union.table.NodeTable;
import org.lienthong.union.table.PreviousClusterTable;

/**
 * Reuses the ids of previous clusters while the union is rebuilt: a group that needs an id takes
 * that of the previous cluster which most of its records were in, and which no other group has
 * taken.
 */
final class PreviousClusters {
  private final PreviousClusterTable table;
  private final NodeTable nodes;
  private final boolean filled;

  PreviousClusters(PreviousClusterTable table, NodeTable nodes) {
    this.table = table;
    this.nodes = nodes;
    this.filled = table.isFilled();
  }

  /** Says whether the union is being rebuilt. */
  boolean isFilled() {
    return filled;
  }

  /**
   * Returns the number of the cluster whose id a group may reuse; the tables hold the members of
   * the group and the clusters of all nodes.
   */
  Optional<Long> free(List<Node> group) {
    TreeMap<Long, Long> votes = new TreeMap<>();
    for (Node node : group) {
      table.eachOfNode(node.id, (cluster, records) -> votes.merge(cluster, records, Long::sum));
    }
    long best = Node.NONE;
    long most = 0;
    for (Map.Entry<Long, Long> vote : votes.entrySet()) {
      if (vote.getValue() > most && nodes.isWithoutNodes(vote.getKey())) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best == Node.NONE ? Optional.empty() : Optional.of(best);
  }
}
