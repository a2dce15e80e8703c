package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.union.table.NodeKeyTable;

/**
 * The nodes that share a match key, in one transaction. A block of more than {@link #MAX_NODES}
 * says nothing about its nodes, so its key is capped.
 */
final class Blocks {
  /** Nodes that share a key and are compared; more would cost much and prove little. */
  static final int MAX_NODES = 400;

  private final NodeKeyTable table;

  /** Ids by key, ascending: all of each key that was asked for and is not capped. */
  private final Map<Long, List<Long>> known = new HashMap<>();

  /** Keys that are known to be capped. */
  private final Set<Long> capped = new HashSet<>();

  Blocks(NodeKeyTable table) {
    this.table = table;
  }

  /** Returns the nodes that share a key, ascending; empty when the key is capped. */
  List<Long> of(long key) {
    fetch(List.of(key));
    List<Long> block = known.getOrDefault(key, List.of());
    if (block.size() <= MAX_NODES) {
      return block;
    }
    table.cap(key);
    capped.add(key);
    known.remove(key);
    return List.of();
  }

  /** Reads the blocks of keys that will be needed, except those of capped keys. */
  void fetch(Collection<Long> keys) {
    Set<Long> missing = new HashSet<>();
    for (long key : keys) {
      if (!known.containsKey(key) && !capped.contains(key)) {
        missing.add(key);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    table.eachCapped(missing, capped::add);
    missing.removeAll(capped);
    missing.forEach(key -> known.put(key, new ArrayList<>(4)));
    table.each(
        missing, (key, node) -> known.computeIfAbsent(key, _ -> new ArrayList<>()).add(node));
  }

  /** Reads the nodes of keys that are not those of matching. */
  void read(Collection<Long> keys, NodeKeyTable.Reader reader) {
    table.each(keys, reader);
  }

  /** Returns the nodes of a key that is not one of matching. */
  List<Long> read(long key) {
    return table.nodes(key);
  }

  /** Adds a new node to its blocks. */
  void add(Node node) {
    fetch(node.keys());
    for (long key : node.keys()) {
      List<Long> block = known.get(key);
      if (block != null) {
        block.add(node.id);
      }
    }
  }

  /** Deletes all keys of a node. */
  void remove(Node node) {
    for (long key : node.allKeys()) {
      table.remove(key, node.id);
      if (table.uncap(key, MAX_NODES)) {
        capped.remove(key);
      }
      known.remove(key);
    }
  }

  /** Writes all keys of new nodes, in the order in which they are stored. */
  void save(Collection<Node> nodes) {
    List<NodeKeyTable.NodeKey> rows = new ArrayList<>();
    for (Node node : nodes) {
      node.allKeys().forEach(key -> rows.add(new NodeKeyTable.NodeKey(key, node.id)));
    }
    rows.sort(Comparator.comparingLong(NodeKeyTable.NodeKey::hash));
    table.add(rows);
  }
}
