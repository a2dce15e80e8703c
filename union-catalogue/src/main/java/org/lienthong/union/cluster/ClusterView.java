package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;

/** Reads the clusters at one moment. For the thread of one connection. */
public final class ClusterView {
  private static final String OF =
      " FROM union_member m JOIN union_node n ON n.id = m.node"
          + " JOIN union_cluster c ON c.number = n.cluster WHERE m.library = ? AND m.local_id = ?";

  private final Statements sql;
  private final DecisionConstraints rulings;

  public ClusterView(Statements sql, DecisionConstraints rulings) {
    this.sql = sql;
    this.rulings = rulings;
  }

  /** Returns the id of a record's cluster. */
  public Optional<String> cluster(RecordRef record) {
    return sql.first(row -> row.text(1), "SELECT c.id" + OF, record.library(), record.localId());
  }

  /** Returns a record's node; 0 when it has none. */
  public int node(RecordRef record) {
    return (int) sql.number("SELECT m.node" + OF, record.library(), record.localId());
  }

  /** Returns the nodes of the same cluster that match a node. */
  public List<Integer> neighbours(int node) {
    Optional<String> edges =
        sql.first(row -> row.text(1), "SELECT edges FROM union_node WHERE id = ?", node);
    Node read = new Node(node, "");
    edges.ifPresent(read::readEdges);
    long cluster = sql.number("SELECT cluster FROM union_node WHERE id = ?", node);
    List<Integer> out = new ArrayList<>();
    for (int other : read.edges.keySet()) {
      if (sql.number("SELECT cluster FROM union_node WHERE id = ?", other) == cluster) {
        out.add(other);
      }
    }
    return out;
  }

  /**
   * Returns the features of a node.
   *
   * @throws IllegalStateException when there is no such node
   */
  public MatchFeatures features(int node) {
    return sql.first(row -> row.text(1), "SELECT features FROM union_node WHERE id = ?", node)
        .map(text -> new Node(node, text).features())
        .orElseThrow(() -> new IllegalStateException("no node " + node));
  }

  /** Returns the first record of a node. */
  public Optional<RecordRef> someMember(int node) {
    return sql.first(
        row -> new RecordRef(row.text(1), row.text(2)),
        "SELECT library, local_id FROM union_member WHERE node = ? ORDER BY library, local_id",
        node);
  }

  /** Says whether an ISBN proves nothing. */
  public boolean isAmbiguous(String number) {
    return rulings.isMeaningless(number)
        || sql.number("SELECT count(*) FROM union_isbn WHERE hash = ?", MatchKeys.isbn(number)) > 0;
  }
}
