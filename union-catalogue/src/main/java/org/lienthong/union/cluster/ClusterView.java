package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.table.AmbiguousIsbnTable;
import org.lienthong.union.table.MemberTable;
import org.lienthong.union.table.NodeTable;

/** A consistent view of nodes and ISBN. For the thread of one read. */
public final class ClusterView {
  private final NodeTable nodes;
  private final MemberTable members;
  private final AmbiguousIsbnTable isbns;
  private final DecisionConstraints constraints;

  public ClusterView(Statements sql, DecisionConstraints constraints) {
    this.nodes = new NodeTable(sql);
    this.members = new MemberTable(sql);
    this.isbns = new AmbiguousIsbnTable(sql);
    this.constraints = constraints;
  }

  /** Returns a record's node. */
  public Optional<Long> node(RecordRef record) {
    return members.nodeOf(record);
  }

  /** Returns the nodes of the same cluster that match a node; none when there is no such node. */
  public List<Long> neighbours(long node) {
    List<Long> out = new ArrayList<>();
    nodes
        .find(node)
        .ifPresent(row ->
            nodes.each(
                Node.of(row).edges.keySet(),
                other -> {
                  if (other.cluster() == row.cluster()) {
                    out.add(other.id());
                  }
                }));
    Collections.sort(out);
    return out;
  }

  /**
   * Returns the features of a node.
   *
   * @throws IllegalStateException when there is no such node
   */
  public MatchFeatures features(long node) {
    return nodes
        .find(node)
        .map(row -> Node.of(row).features())
        .orElseThrow(() -> new IllegalStateException("no node " + node));
  }

  /** Returns the record of a node that is first by library and local id. */
  public Optional<RecordRef> firstMember(long node) {
    return members.first(node);
  }

  /** Says whether an ISBN proves nothing. */
  public boolean isAmbiguous(String number) {
    return constraints.isMeaningless(number) || isbns.contains(MatchKeys.isbn(number));
  }
}
