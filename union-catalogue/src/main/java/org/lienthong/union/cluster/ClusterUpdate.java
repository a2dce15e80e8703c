package org.lienthong.union.cluster;

import java.util.List;
import java.util.function.Supplier;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;

/**
 * Applies changes of source records to the clusters, inside one transaction: first all changes by
 * {@link #apply}, then {@link #settle}. Nothing is kept from one transaction to the next: the
 * tables hold everything.
 */
public final class ClusterUpdate {
  private final Nodes nodes;
  private final Blocks blocks;
  private final Members members;
  private final Linker linker;
  private final Placement placement;
  private final Settlement settlement;

  ClusterUpdate(
      Nodes nodes,
      Blocks blocks,
      Members members,
      Linker linker,
      Placement placement,
      Settlement settlement) {
    this.nodes = nodes;
    this.blocks = blocks;
    this.members = members;
    this.linker = linker;
    this.placement = placement;
    this.settlement = settlement;
  }

  /**
   * Begins an update in the transaction of {@code sql}.
   *
   * @param ids gives the public id of each new cluster
   */
  public static ClusterUpdate begin(
      Statements sql, DecisionConstraints constraints, Supplier<String> ids) {
    return new ClusterParts(sql, constraints, ids).update();
  }

  /** Applies changes one after the other. */
  public void apply(List<MemberChange> changes) {
    placement.apply(changes);
  }

  /** Says whether the record is in the union already. */
  public boolean knows(long key) {
    return members.nodeOf(key).isPresent();
  }

  /** Groups the neighbourhood of a record again, because of a decision about it. */
  public void revisit(long key) {
    members.nodeOf(key).ifPresent(node -> linker.affected().add(node));
  }

  /** Compares the bearers of an ISBN again, because of a decision about it. */
  public void reconsider(String isbn) {
    linker.relateAll(blocks.of(MatchKeys.isbn(isbn)));
  }

  /** Updates the clusters as the changes require. */
  public ClusterChanges settle() {
    return settlement.settle();
  }

  /** Returns the features of a node; they are unpacked on demand, by any thread. */
  public Supplier<MatchFeatures> features(long node) {
    return nodes.get(node)::features;
  }
}
