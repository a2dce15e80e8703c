package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.table.Cluster;
import org.lienthong.union.table.ClusterTable;
import org.lienthong.union.table.IdSequence;

/** Assigns a cluster to each group that inherits none, in one transaction. */
final class NewClusters {
  private final ClusterTable table;
  private final PreviousClusters previous;
  private final Nodes nodes;
  private final IdSequence numbers;
  private final Supplier<String> ids;

  /** Clusters that are in no table yet. */
  private final List<Cluster> unsaved = new ArrayList<>();

  NewClusters(
      ClusterTable table,
      PreviousClusters previous,
      Nodes nodes,
      IdSequence numbers,
      Supplier<String> ids) {
    this.table = table;
    this.previous = previous;
    this.nodes = nodes;
    this.numbers = numbers;
    this.ids = ids;
  }

  /** Returns the number of a cluster for a group: a previous one that is free, or a new one. */
  long of(List<Node> group) {
    if (previous.isFilled()) {
      nodes.save();
      Optional<Long> free = previous.free(group);
      if (free.isPresent()) {
        return free.get();
      }
    }
    Cluster made = new Cluster(numbers.next(), ids.get(), WorkKey.of(group.getFirst().features()));
    unsaved.add(made);
    return made.number();
  }

  /** Writes the new clusters. */
  void save() {
    table.add(unsaved);
    unsaved.clear();
  }
}
