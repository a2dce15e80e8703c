package org.lienthong.union.cluster;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.union.sql.Statements;

/** The nodes of one transaction: read when they are needed, written at its end. */
final class Nodes {
  /** Records that share a key and are looked at; a block beyond it tells nothing any more. */
  static final int MAX_BLOCK = 400;

  private static final String NO_LONGER_CAPPED =
      "DELETE FROM union_capped WHERE hash = ?"
          + " AND (SELECT count(*) FROM union_key k WHERE k.hash = ?) <= ?";

  private final Statements sql;
  private final Map<Integer, Node> loaded = new HashMap<>();

  /** Keys that this transaction found too common; counted for people to see. */
  private final Set<Long> capped = new HashSet<>();

  private int last;

  Nodes(Statements sql) throws SQLException {
    this.sql = sql;
    this.last = (int) sql.number("SELECT coalesce(max(id), 0) FROM union_node");
  }

  Node get(int id) throws SQLException {
    Node known = loaded.get(id);
    return known != null
        ? known
        : find(id).orElseThrow(() -> new IllegalStateException("no node " + id));
  }

  Optional<Node> find(int id) throws SQLException {
    Node known = loaded.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Node> read =
        sql.first(
            row -> {
              Node node = new Node(id, row.getString(1));
              node.readEdges(row.getString(2));
              node.cluster = row.getInt(3);
              return node;
            },
            "SELECT features, edges, cluster FROM union_node WHERE id = ?",
            id);
    read.ifPresent(node -> loaded.put(id, node));
    return read;
  }

  /** Returns the node of this text, if there is one. */
  Optional<Node> byText(String text) throws SQLException {
    List<Integer> ids =
        sql.all(
            row -> row.getInt(1),
            "SELECT id FROM union_node WHERE digest = ?",
            NodeText.digest(text));
    for (int id : ids) {
      Node node = get(id);
      if (node.text.equals(text)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  Node create(String text, Matchable matchable) throws SQLException {
    Node node = new Node(++last, text, matchable);
    sql.run(
        "INSERT INTO union_node (id, digest, features, edges, cluster) VALUES (?, ?, ?, '', 0)",
        node.id,
        NodeText.digest(text),
        text);
    for (long key : node.keys()) {
      sql.run("INSERT INTO union_key (hash, node) VALUES (?, ?)", key, node.id);
    }
    loaded.put(node.id, node);
    return node;
  }

  void remove(Node node) throws SQLException {
    for (long key : node.keys()) {
      sql.run("DELETE FROM union_key WHERE hash = ? AND node = ?", key, node.id);
      if (sql.run(NO_LONGER_CAPPED, key, key, MAX_BLOCK) > 0) {
        capped.remove(key);
      }
    }
    sql.run("DELETE FROM union_node WHERE id = ?", node.id);
    sql.run("DELETE FROM union_review WHERE a = ?", node.id);
    sql.run("DELETE FROM union_review WHERE b = ?", node.id);
    loaded.remove(node.id);
  }

  /** Returns the nodes that share a key, by id; empty when they are too many to tell anything. */
  List<Integer> block(long key) throws SQLException {
    List<Integer> ids =
        sql.all(
            row -> row.getInt(1),
            "SELECT node FROM union_key WHERE hash = ? ORDER BY node LIMIT ?",
            key,
            MAX_BLOCK + 1);
    if (ids.size() <= MAX_BLOCK) {
      return ids;
    }
    if (capped.add(key)) {
      sql.run("INSERT INTO union_capped (hash) VALUES (?) ON CONFLICT (hash) DO NOTHING", key);
    }
    return List.of();
  }

  List<Integer> ofCluster(int cluster) throws SQLException {
    save();
    return sql.all(
        row -> row.getInt(1), "SELECT id FROM union_node WHERE cluster = ? ORDER BY id", cluster);
  }

  /** Writes what changed. */
  void save() throws SQLException {
    for (Node node : loaded.values()) {
      if (node.changed) {
        sql.run(
            "UPDATE union_node SET edges = ?, cluster = ? WHERE id = ?",
            node.edgeText(),
            node.cluster,
            node.id);
        node.changed = false;
      }
    }
  }
}
