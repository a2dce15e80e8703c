package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.union.table.IdSequence;
import org.lienthong.union.table.NodeTable;
import org.lienthong.union.table.ReviewTable;

/**
 * The nodes of one transaction: read on demand, in batches where the need is known in advance, and
 * written by {@link #save}.
 */
final class Nodes {
  private final NodeTable table;
  private final Blocks blocks;
  private final ReviewTable reviews;
  private final IdSequence ids;
  private final Map<Long, Node> loaded = new HashMap<>();

  /** Nodes that are in no table yet. */
  private final Map<Long, Node> unsaved = new LinkedHashMap<>();

  /** Ids by the key of the text: all of each key that was read. */
  private final Map<Long, List<Long>> texts = new HashMap<>();

  Nodes(NodeTable table, Blocks blocks, ReviewTable reviews, IdSequence ids) {
    this.table = table;
    this.blocks = blocks;
    this.reviews = reviews;
    this.ids = ids;
  }

  Node get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no node " + id));
  }

  Optional<Node> find(long id) {
    if (!loaded.containsKey(id)) {
      fetch(List.of(id));
    }
    return Optional.ofNullable(loaded.get(id));
  }

  /** Reads nodes that will be needed. */
  void fetch(Collection<Long> ids) {
    table.each(
        ids.stream().filter(id -> !loaded.containsKey(id)).distinct().toList(),
        row -> loaded.put(row.id(), Node.of(row)));
  }

  /** Returns the node of this text, if there is one. */
  Optional<Node> byText(String text) {
    for (long id : ofText(NodeText.key(text))) {
      Node node = get(id);
      if (node.text.equals(text)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** Reads the nodes of texts that will be needed. */
  void fetchTexts(Collection<String> texts) {
    Set<Long> missing = new HashSet<>();
    texts.forEach(text -> missing.add(NodeText.key(text)));
    missing.removeAll(this.texts.keySet());
    missing.forEach(key -> this.texts.put(key, new ArrayList<>(1)));
    List<Long> found = new ArrayList<>();
    blocks.read(
        missing,
        (key, node) -> {
          ofText(key).add(node);
          found.add(node);
        });
    fetch(found);
  }

  private List<Long> ofText(long key) {
    return texts.computeIfAbsent(key, blocks::read);
  }

  /** Creates a node. */
  Node create(String text, Matchable matchable) {
    Node node = new Node(ids.next(), text, matchable);
    ofText(NodeText.key(text)).add(node.id);
    blocks.add(node);
    loaded.put(node.id, node);
    unsaved.put(node.id, node);
    return node;
  }

  /** Deletes a node. */
  void remove(Node node) {
    save();
    ofText(NodeText.key(node.text)).removeIf(id -> id == node.id);
    blocks.remove(node);
    table.remove(node.id);
    reviews.removeNode(node.id);
    loaded.remove(node.id);
  }

  /** Reads the nodes of blocks that will be compared. */
  void fetchCandidates(Collection<Long> keys) {
    blocks.fetch(keys);
    Set<Long> ids = new HashSet<>();
    for (long key : keys) {
      ids.addAll(blocks.of(key));
    }
    fetch(ids);
  }

  /** Returns the ids of the nodes of a cluster, ascending. */
  List<Long> ofCluster(long cluster) {
    save();
    return table.ofCluster(cluster);
  }

  /** Writes the changes. */
  void save() {
    table.add(
        unsaved.values().stream()
            .map(node -> {
              node.changed = false;
              return node.row();
            })
            .toList());
    blocks.save(unsaved.values());
    unsaved.clear();
    for (Node node : loaded.values()) {
      if (node.changed) {
        table.update(node.id, node.edgeText(), node.cluster);
        node.changed = false;
      }
    }
  }
}
