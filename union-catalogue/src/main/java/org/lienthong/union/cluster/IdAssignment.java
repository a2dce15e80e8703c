package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which id each group gets after a change.
 *
 * <p>A cluster's successor is the group that holds most of its records; of equals, the one with its
 * oldest record. A group gets the oldest id among the clusters whose successor it is; records that
 * changed and so moved count only where a cluster kept nothing else. The other clusters become
 * tombstones that name the group's id. A group that inherits no id gets a new one.
 */
final class IdAssignment {
  /**
   * The ids that groups inherit and the successors of clusters.
   *
   * @param inherited the cluster number that each group gets, by index of the group; 0 for a new
   *     one
   * @param successors the group that each cluster went into, by number of the cluster; -1 for none
   */
  record Result(List<Long> inherited, Map<Long, Integer> successors) {}

  private final Members members;

  IdAssignment(Members members) {
    this.members = members;
  }

  /**
   * Assigns the ids.
   *
   * @param groups the new groups
   * @param moved for each cluster, the nodes that its changed records went to
   * @param emptied clusters that lost a node
   */
  Result assign(List<List<Node>> groups, Map<Long, Set<Long>> moved, Set<Long> emptied) {
    Map<Long, Map<Integer, List<Node>>> kept = kept(groups);
    Map<Long, Integer> successors = new TreeMap<>();
    Set<Long> weak = new HashSet<>();
    for (Map.Entry<Long, Map<Integer, List<Node>>> old : kept.entrySet()) {
      successors.put(old.getKey(), largest(old.getValue()));
    }
    Map<Long, Integer> groupOf = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Node node : groups.get(g)) {
        groupOf.put(node.id, g);
      }
    }
    Set<Long> without = new TreeSet<>(emptied);
    without.addAll(moved.keySet());
    without.removeAll(successors.keySet());
    for (long old : without) {
      weak.add(old);
      successors.put(old, first(moved.getOrDefault(old, Set.of()), groupOf));
    }
    return new Result(inherited(groups.size(), successors, weak), successors);
  }

  private static Map<Long, Map<Integer, List<Node>>> kept(List<List<Node>> groups) {
    Map<Long, Map<Integer, List<Node>>> kept = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Node node : groups.get(g)) {
        if (node.cluster != Node.NONE) {
          kept.computeIfAbsent(node.cluster, _ -> new LinkedHashMap<>())
              .computeIfAbsent(g, _ -> new ArrayList<>())
              .add(node);
        }
      }
    }
    return kept;
  }

  private int largest(Map<Integer, List<Node>> parts) {
    int best = -1;
    long most = -1;
    long oldest = 0;
    for (Map.Entry<Integer, List<Node>> part : parts.entrySet()) {
      if (parts.size() == 1) {
        return part.getKey();
      }
      long count = 0;
      long first = Long.MAX_VALUE;
      for (Node node : part.getValue()) {
        count += members.count(node.id);
        first = Math.min(first, members.oldest(node.id));
      }
      if (count > most || (count == most && first < oldest)) {
        best = part.getKey();
        most = count;
        oldest = first;
      }
    }
    return best;
  }

  private static int first(Set<Long> nodes, Map<Long, Integer> groupOf) {
    for (long node : new TreeSet<>(nodes)) {
      if (groupOf.containsKey(node)) {
        return groupOf.get(node);
      }
    }
    return -1;
  }

  private static List<Long> inherited(int groups, Map<Long, Integer> successors, Set<Long> weak) {
    List<Long> out = new ArrayList<>(Collections.nCopies(groups, Node.NONE));
    for (boolean weakly : new boolean[] {false, true}) {
      for (Map.Entry<Long, Integer> old : successors.entrySet()) {
        int group = old.getValue();
        boolean turn = weak.contains(old.getKey()) == weakly;
        if (turn && group >= 0 && out.get(group) == Node.NONE) {
          out.set(group, old.getKey());
        }
      }
    }
    return out;
  }
}
