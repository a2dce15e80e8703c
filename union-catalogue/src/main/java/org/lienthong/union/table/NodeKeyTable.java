package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.lienthong.core.store.sql.Statements;

/**
 * The tables {@code union_node_key}, the match keys of each node, and {@code union_capped}, the
 * keys that too many nodes share to prove anything.
 */
public final class NodeKeyTable {
  private static final String UNCAP =
      "DELETE FROM union_capped WHERE hash = ?"
          + " AND (SELECT count(*) FROM union_node_key k WHERE k.hash = ?) <= ?";

  private final Statements sql;

  public NodeKeyTable(Statements sql) {
    this.sql = sql;
  }

  /** A key of a node. */
  public record NodeKey(long hash, long node) {}

  /** Takes a key and one of its nodes. */
  @FunctionalInterface
  public interface Reader {
    /** Takes a key and a node. */
    void accept(long key, long node);
  }

  /** Reads the nodes of these keys: those of one key ascending, the keys in no order. */
  public void each(Collection<Long> keys, Reader reader) {
    sql.each(
        row -> reader.accept(row.number(1), row.number(2)),
        "SELECT hash, node FROM union_node_key WHERE hash IN # ORDER BY hash, node",
        keys);
  }

  /** Returns the nodes of a key, ascending. */
  public List<Long> nodes(long key) {
    return sql.all(
        row -> row.number(1), "SELECT node FROM union_node_key WHERE hash = ? ORDER BY node", key);
  }

  /** Inserts keys of nodes; write them in the order of their hashes, in which they are stored. */
  public void add(List<NodeKey> keys) {
    List<Object[]> rows = new ArrayList<>(keys.size());
    for (NodeKey key : keys) {
      rows.add(new Object[] {key.hash(), key.node()});
    }
    sql.insert("INSERT INTO union_node_key (hash, node) VALUES", rows, "");
  }

  /** Deletes a key of a node. */
  public void remove(long key, long node) {
    sql.run("DELETE FROM union_node_key WHERE hash = ? AND node = ?", key, node);
  }

  /** Reads which of these keys are capped. */
  public void eachCapped(Collection<Long> keys, Consumer<Long> reader) {
    sql.each(
        row -> reader.accept(row.number(1)), "SELECT hash FROM union_capped WHERE hash IN #", keys);
  }

  /** Marks a key as capped. */
  public void cap(long key) {
    sql.run("INSERT INTO union_capped (hash) VALUES (?) ON CONFLICT (hash) DO NOTHING", key);
  }

  /** Removes the mark of a key that {@code most} nodes or fewer share; says whether it had one. */
  public boolean uncap(long key, int most) {
    return sql.run(UNCAP, key, key, most) > 0;
  }

  /** Returns how many keys are capped. */
  public long countCapped() {
    return sql.number("SELECT count(*) FROM union_capped");
  }

  /**
   * Returns how many nodes have a key that is capped, up to {@code most}. The capped keys are few:
   * SQLite joins in the order written, and does not read all keys.
   */
  public long countNodesOfCapped(long most) {
    return sql.number(
        "SELECT count(*) FROM (SELECT DISTINCT k.node FROM union_capped c"
            + " CROSS JOIN union_node_key k WHERE k.hash = c.hash LIMIT ?) AS nodes",
        most);
  }
}
