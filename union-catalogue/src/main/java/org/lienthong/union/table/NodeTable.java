package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/** The table {@code union_node}: all records of equal features, matched as one. */
public final class NodeTable {
  private static final String SELECT = "SELECT id, features, edges, cluster FROM union_node";

  private final Statements sql;

  public NodeTable(Statements sql) {
    this.sql = sql;
  }

  private static NodeRow read(Row row) {
    return new NodeRow(row.number(1), row.text(2), row.text(3), row.number(4));
  }

  /** Reads the nodes of these ids, in no order; ids without a node are passed over. */
  public void each(Collection<Long> ids, Consumer<NodeRow> reader) {
    sql.each(row -> reader.accept(read(row)), SELECT + " WHERE id IN #", ids);
  }

  /** Returns a node. */
  public Optional<NodeRow> find(long id) {
    return sql.first(NodeTable::read, SELECT + " WHERE id = ?", id);
  }

  /** Returns the ids of the nodes of a cluster, ascending. */
  public List<Long> ofCluster(long cluster) {
    return sql.all(
        row -> row.number(1), "SELECT id FROM union_node WHERE cluster = ? ORDER BY id", cluster);
  }

  /** Says whether a cluster has no node. */
  public boolean isWithoutNodes(long cluster) {
    return sql.number("SELECT count(*) FROM union_node WHERE cluster = ?", cluster) == 0;
  }

  /** Inserts nodes; write them in the order of their ids. */
  public void add(List<NodeRow> nodes) {
    List<Object[]> rows = new ArrayList<>(nodes.size());
    for (NodeRow node : nodes) {
      rows.add(new Object[] {node.id(), node.text(), node.edges(), node.cluster()});
    }
    sql.insert("INSERT INTO union_node (id, features, edges, cluster) VALUES", rows, "");
  }

  /** Writes the edges and the cluster of a node that exists. */
  public void update(long id, String edges, long cluster) {
    sql.run("UPDATE union_node SET edges = ?, cluster = ? WHERE id = ?", edges, cluster, id);
  }

  /** Deletes a node. */
  public void remove(long id) {
    sql.run("DELETE FROM union_node WHERE id = ?", id);
  }
}
