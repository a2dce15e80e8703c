package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.store.sql.Statements;

/**
 * The nodes of one transaction: read when they are needed, or many at once when it is known before
 * that they will be; written at its end.
 */
final class Nodes {
  /** Records that share a key and are looked at; a block beyond it tells nothing any more. */
  static final int MAX_BLOCK = 400;

  private static final String NO_LONGER_CAPPED =
      "DELETE FROM union_capped WHERE hash = ?"
          + " AND (SELECT count(*) FROM union_match_key k WHERE k.hash = ?) <= ?";

  private final Statements sql;
  private final Map<Integer, Node> loaded = new HashMap<>();

  /** Nodes that are in no table yet. */
  private final Map<Integer, Node> unsaved = new LinkedHashMap<>();

  /** Ids by key of the text: all there are of each that was asked for. */
  private final Map<Long, List<Integer>> texts = new HashMap<>();

  /** Ids by key, ascending: all there are of each key that was asked for and is not too common. */
  private final Map<Long, List<Integer>> blocks = new HashMap<>();

  /** Keys that are too common; the table of them is for people to see. */
  private final Set<Long> capped = new HashSet<>();

  private int last;

  Nodes(Statements sql) {
    this.sql = sql;
    this.last = (int) sql.number("SELECT coalesce(max(id), 0) FROM union_node");
  }

  Node get(int id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no node " + id));
  }

  Optional<Node> find(int id) {
    if (!loaded.containsKey(id)) {
      fetch(List.of(id));
    }
    return Optional.ofNullable(loaded.get(id));
  }

  /** Reads nodes that will be asked for. */
  void fetch(Collection<Integer> ids) {
    sql.each(
        row -> {
          Node node = new Node(row.integer(1), row.text(2));
          node.readEdges(row.text(3));
          node.cluster = row.integer(4);
          loaded.put(node.id, node);
        },
        "SELECT id, features, edges, cluster FROM union_node WHERE id IN #",
        ids.stream().filter(id -> !loaded.containsKey(id)).distinct().toList());
  }

  /** Returns the node of this text, if there is one. */
  Optional<Node> byText(String text) {
    for (int id : ofText(NodeText.key(text))) {
      Node node = get(id);
      if (node.text.equals(text)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** Reads the nodes of texts that will be asked for. */
  void fetchTexts(Collection<String> texts) {
    Set<Long> missing = new HashSet<>();
    texts.forEach(text -> missing.add(NodeText.key(text)));
    missing.removeAll(this.texts.keySet());
    missing.forEach(key -> this.texts.put(key, new ArrayList<>(1)));
    List<Integer> found = new ArrayList<>();
    sql.each(
        row -> {
          ofText(row.number(1)).add(row.integer(2));
          found.add(row.integer(2));
        },
        "SELECT hash, node FROM union_match_key WHERE hash IN #",
        missing);
    fetch(found);
  }

  private List<Integer> ofText(long key) {
    List<Integer> known = texts.get(key);
    if (known == null) {
      known =
          sql.all(row -> row.integer(1), "SELECT node FROM union_match_key WHERE hash = ?", key);
      texts.put(key, known);
    }
    return known;
  }

  Node create(String text, Matchable matchable) {
    Node node = new Node(++last, text, matchable);
    ofText(NodeText.key(text)).add(node.id);
    fetchBlocks(node.keys());
    for (long key : node.keys()) {
      List<Integer> block = blocks.get(key);
      if (block != null) {
        block.add(node.id);
      }
    }
    loaded.put(node.id, node);
    unsaved.put(node.id, node);
    return node;
  }

  void remove(Node node) {
    save();
    ofText(NodeText.key(node.text)).removeIf(id -> id == node.id);
    for (long key : node.allKeys()) {
      sql.run("DELETE FROM union_match_key WHERE hash = ? AND node = ?", key, node.id);
      if (sql.run(NO_LONGER_CAPPED, key, key, MAX_BLOCK) > 0) {
        capped.remove(key);
      }
      blocks.remove(key);
    }
    sql.run("DELETE FROM union_node WHERE id = ?", node.id);
    sql.run("DELETE FROM union_review WHERE a = ?", node.id);
    sql.run("DELETE FROM union_review WHERE b = ?", node.id);
    loaded.remove(node.id);
  }

  /** Returns the nodes that share a key, by id; empty when they are too many to tell anything. */
  List<Integer> block(long key) {
    fetchBlocks(List.of(key));
    List<Integer> block = blocks.getOrDefault(key, List.of());
    if (block.size() <= MAX_BLOCK) {
      return block;
    }
    sql.run("INSERT INTO union_capped (hash) VALUES (?) ON CONFLICT (hash) DO NOTHING", key);
    capped.add(key);
    blocks.remove(key);
    return List.of();
  }

  /** Reads the blocks of keys that will be asked for; what is known to be too common is left. */
  void fetchBlocks(Collection<Long> keys) {
    Set<Long> missing = new HashSet<>();
    for (long key : keys) {
      if (!blocks.containsKey(key) && !capped.contains(key)) {
        missing.add(key);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    sql.each(
        row -> capped.add(row.number(1)), "SELECT hash FROM union_capped WHERE hash IN #", missing);
    missing.removeAll(capped);
    missing.forEach(key -> blocks.put(key, new ArrayList<>(4)));
    sql.each(
        row -> blocks.computeIfAbsent(row.number(1), _ -> new ArrayList<>()).add(row.integer(2)),
        "SELECT hash, node FROM union_match_key WHERE hash IN # ORDER BY hash, node",
        missing);
  }

  /** Reads the nodes of blocks that will be compared. */
  void fetchCandidates(Collection<Long> keys) {
    fetchBlocks(keys);
    Set<Integer> ids = new HashSet<>();
    for (long key : keys) {
      ids.addAll(block(key));
    }
    fetch(ids);
  }

  List<Integer> ofCluster(int cluster) {
    save();
    return sql.all(
        row -> row.integer(1), "SELECT id FROM union_node WHERE cluster = ? ORDER BY id", cluster);
  }

  /** Writes what changed; keys in the order in which they lie. */
  void save() {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> keys = new ArrayList<>();
    for (Node node : unsaved.values()) {
      node.changed = false;
      rows.add(new Object[] {node.id, node.text, node.edgeText(), node.cluster});
      node.allKeys().forEach(key -> keys.add(new Object[] {key, node.id}));
    }
    unsaved.clear();
    sql.insert("INSERT INTO union_node (id, features, edges, cluster) VALUES", rows, "");
    keys.sort(Comparator.comparingLong(row -> (Long) row[0]));
    sql.insert("INSERT INTO union_match_key (hash, node) VALUES", keys, "");
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
