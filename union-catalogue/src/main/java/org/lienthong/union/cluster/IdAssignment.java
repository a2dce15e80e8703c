package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which id each group bears after a change.
 *
 * <p>A cluster's successor is the group that holds most of its records, of equals the one with its
 * oldest record. A group bears the eldest id among the clusters whose successor it is; records that
 * changed and so moved count only where a cluster kept nothing else. The other clusters become
 * tombstones that name the group's id. A group that inherits nothing gets a new id.
 */
final class IdAssignment {
  /**
   * What became of the clusters.
   *
   * @param bearers the cluster number that each group bears, by index of the group; 0 for a new one
   * @param successors the groups that the ended clusters went into, by number; -1 for none
   */
  record Result(List<Integer> bearers, Map<Integer, Integer> successors) {}

  private final Members members;

  IdAssignment(Members members) {
    this.members = members;
  }

  /**
   * Works it out.
   *
   * @param groups the new groups
   * @param moved for each cluster, the nodes that its changed records went to
   * @param ended clusters that may have lost all their nodes
   */
  Result settle(List<List<Node>> groups, Map<Integer, Set<Integer>> moved, Set<Integer> ended) {
    Map<Integer, Map<Integer, List<Node>>> kept = kept(groups);
    Map<Integer, Integer> successors = new TreeMap<>();
    Set<Integer> weak = new HashSet<>();
    for (Map.Entry<Integer, Map<Integer, List<Node>>> old : kept.entrySet()) {
      successors.put(old.getKey(), largest(old.getValue()));
    }
    Map<Integer, Integer> groupOf = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (Node node : groups.get(g)) {
        groupOf.put(node.id, g);
      }
    }
    Set<Integer> without = new TreeSet<>(ended);
    without.addAll(moved.keySet());
    without.removeAll(successors.keySet());
    for (int old : without) {
      weak.add(old);
      successors.put(old, first(moved.getOrDefault(old, Set.of()), groupOf));
    }
    return new Result(bearers(groups.size(), successors, weak), successors);
  }

  private static Map<Integer, Map<Integer, List<Node>>> kept(List<List<Node>> groups) {
    Map<Integer, Map<Integer, List<Node>>> kept = new TreeMap<>();
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

  private static int first(Set<Integer> nodes, Map<Integer, Integer> groupOf) {
    for (int node : new TreeSet<>(nodes)) {
      if (groupOf.containsKey(node)) {
        return groupOf.get(node);
      }
    }
    return -1;
  }

  private static List<Integer> bearers(
      int groups, Map<Integer, Integer> successors, Set<Integer> weak) {
    Integer[] bearers = new Integer[groups];
    for (boolean weakly : new boolean[] {false, true}) {
      for (Map.Entry<Integer, Integer> successor : successors.entrySet()) {
        int group = successor.getValue();
        boolean turn = weak.contains(successor.getKey()) == weakly;
        if (turn && group >= 0 && bearers[group] == null) {
          bearers[group] = successor.getKey();
        }
      }
    }
    List<Integer> out = new ArrayList<>();
    for (Integer bearer : bearers) {
      out.add(bearer == null ? 0 : bearer);
    }
    return out;
  }
}
