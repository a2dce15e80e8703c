package org.lienthong.union.cluster;

import java.util.function.Supplier;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.table.AmbiguousIsbnTable;
import org.lienthong.union.table.ClusterTable;
import org.lienthong.union.table.IdSequence;
import org.lienthong.union.table.MemberTable;
import org.lienthong.union.table.NodeKeyTable;
import org.lienthong.union.table.NodeTable;
import org.lienthong.union.table.PreviousClusterTable;
import org.lienthong.union.table.ReviewTable;

/** Creates the objects that one update of the clusters works with. */
final class ClusterParts {
  private final Statements sql;
  private final DecisionConstraints constraints;
  private final Supplier<String> ids;

  ClusterParts(Statements sql, DecisionConstraints constraints, Supplier<String> ids) {
    this.sql = sql;
    this.constraints = constraints;
    this.ids = ids;
  }

  ClusterUpdate update() {
    NodeTable nodeTable = new NodeTable(sql);
    ClusterTable clusters = new ClusterTable(sql);
    ReviewTable reviews = new ReviewTable(sql);
    Movements movements = new Movements();
    Blocks blocks = new Blocks(new NodeKeyTable(sql));
    Nodes nodes = new Nodes(nodeTable, blocks, reviews, IdSequence.ofNodes(sql));
    Members members = new Members(new MemberTable(sql));
    AmbiguousIsbns isbns = new AmbiguousIsbns(new AmbiguousIsbnTable(sql), nodes, constraints);
    Linker linker = new Linker(reviews, nodes, blocks, isbns);
    PreviousClusters previous = new PreviousClusters(new PreviousClusterTable(sql), nodeTable);
    NewClusters made = new NewClusters(clusters, previous, nodes, IdSequence.ofClusters(sql), ids);
    Components components = new Components(members, nodes, isbns, constraints);
    return new ClusterUpdate(
        nodes,
        blocks,
        members,
        linker,
        new Placement(nodes, members, isbns, linker, constraints, movements),
        new Settlement(clusters, nodes, members, linker, components, made, movements));
  }
}
