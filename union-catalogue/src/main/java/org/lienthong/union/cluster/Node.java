package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.union.features.FeatureCodec;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.table.NodeRow;

/**
 * All records that have the same features, matched as one; a record that a decision names is a node
 * of its own. For the thread of one transaction.
 */
final class Node {
  /** Cluster number of a node that is in no cluster yet. */
  static final long NONE = 0;

  final long id;
  final String text;
  final Map<Long, Double> edges = new HashMap<>();
  long cluster = NONE;
  boolean changed;
  private @Nullable MatchFeatures features;
  private @Nullable List<Long> keys;

  /**
   * Creates a node.
   *
   * @param text its features, see {@link FeatureCodec}, and its salt
   */
  Node(long id, String text) {
    this.id = id;
    this.text = text;
  }

  /** Creates a node from the features and keys of a record. */
  Node(long id, String text, Matchable matchable) {
    this(id, text);
    this.features = matchable.features();
    this.keys = matchable.keys();
  }

  /** Returns the node of a row. */
  static Node of(NodeRow row) {
    Node node = new Node(row.id(), row.text());
    node.readEdges(row.edges());
    node.cluster = row.cluster();
    return node;
  }

  /** Returns its row. */
  NodeRow row() {
    return new NodeRow(id, text, edgeText(), cluster);
  }

  /** Returns the keys by which it is looked up: those of matching, of its text, and of its work. */
  List<Long> allKeys() {
    List<Long> out = new ArrayList<>(keys());
    out.add(NodeText.key(text));
    out.add(WorkKey.hash(WorkKey.of(features())));
    return out;
  }

  /** Returns the keys by which it is matched. */
  List<Long> keys() {
    List<Long> known = keys;
    if (known == null) {
      known = Matchable.keys(features());
      keys = known;
    }
    return known;
  }

  MatchFeatures features() {
    MatchFeatures known = features;
    if (known == null) {
      known = FeatureCodec.decode(NodeText.features(text));
      features = known;
    }
    return known;
  }

  void link(long other, double points) {
    edges.put(other, points);
    changed = true;
  }

  void unlink(long other) {
    if (edges.remove(other) != null) {
      changed = true;
    }
  }

  /** Returns the edges as {@link NodeRow} has them. */
  String edgeText() {
    StringBuilder out = new StringBuilder(edges.size() * 10);
    edges.forEach((n, p) -> out.append(out.isEmpty() ? "" : " ").append(n).append(':').append(p));
    return out.toString();
  }

  private void readEdges(String written) {
    int start = 0;
    while (start < written.length()) {
      int colon = written.indexOf(':', start);
      int space = written.indexOf(' ', colon);
      int end = space < 0 ? written.length() : space;
      edges.put(
          Long.parseLong(written, start, colon, 10),
          Double.parseDouble(written.substring(colon + 1, end)));
      start = end + 1;
    }
  }
}
