package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lienthong.union.table.Cluster;
import org.lienthong.union.table.ClusterTable;

/** Updates the clusters as the changes of one transaction require. */
final class Settlement {
  private final ClusterTable clusters;
  private final Nodes nodes;
  private final Members members;
  private final Linker linker;
  private final Components components;
  private final NewClusters made;
  private final Movements movements;

  Settlement(
      ClusterTable clusters,
      Nodes nodes,
      Members members,
      Linker linker,
      Components components,
      NewClusters made,
      Movements movements) {
    this.clusters = clusters;
    this.nodes = nodes;
    this.members = members;
    this.linker = linker;
    this.components = components;
    this.made = made;
    this.movements = movements;
  }

  ClusterChanges settle() {
    members.save();
    Set<Long> emptied = removeNodesWithoutRecords();
    List<List<Node>> groups = groups();
    IdAssignment.Result result =
        new IdAssignment(members).assign(groups, movements.moved(), emptied);
    List<Long> numbers = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      long inherited = result.inherited().get(g);
      numbers.add(
          setCluster(groups.get(g), inherited == Node.NONE ? made.of(groups.get(g)) : inherited));
    }
    nodes.save();
    made.save();
    return changes(successors(result, numbers));
  }

  /** Returns the clusters that lost a node. */
  private Set<Long> removeNodesWithoutRecords() {
    Set<Long> emptied = new TreeSet<>();
    for (long id : movements.left()) {
      Node node = nodes.get(id);
      if (members.count(id) == 0) {
        if (node.cluster != Node.NONE) {
          emptied.add(node.cluster);
        }
        linker.remove(node);
      }
    }
    for (long cluster : emptied) {
      linker.affected().addAll(nodes.ofCluster(cluster));
    }
    return emptied;
  }

  private List<List<Node>> groups() {
    List<List<Node>> groups = new ArrayList<>();
    for (List<Node> component : components.around(linker.affected())) {
      List<List<Node>> cut = components.cut(component);
      if (cut.size() > 1) {
        linker.askAboutCut(cut);
      }
      groups.addAll(cut);
    }
    return groups;
  }

  private long setCluster(List<Node> group, long number) {
    for (Node node : group) {
      if (node.cluster != number) {
        movements.touch(node.cluster);
        movements.touch(number);
        node.cluster = number;
        node.changed = true;
      }
    }
    return number;
  }

  /** Returns the clusters that ended, each with its successor; 0 for none. */
  private static Map<Long, Long> successors(IdAssignment.Result result, List<Long> numbers) {
    Map<Long, Long> out = new TreeMap<>();
    result
        .successors()
        .forEach((old, group) -> {
          long successor = group < 0 ? Node.NONE : numbers.get(group);
          if (successor != old) {
            out.put(old, successor);
          }
        });
    return out;
  }

  private ClusterChanges changes(Map<Long, Long> successors) {
    Set<Long> numbers = new TreeSet<>(movements.touched());
    numbers.addAll(successors.keySet());
    numbers.addAll(successors.values());
    Map<Long, Cluster> byNumber = clusters.byNumber(numbers);
    Map<String, Optional<String>> ended = new TreeMap<>();
    successors.forEach((old, successor) -> {
      Cluster cluster = byNumber.get(old);
      if (cluster != null) {
        ended.put(cluster.id(), Optional.ofNullable(byNumber.get(successor)).map(Cluster::id));
      }
    });
    List<Cluster> living = new ArrayList<>();
    for (long number : movements.touched()) {
      Cluster cluster = byNumber.get(number);
      if (cluster != null && !successors.containsKey(number)) {
        living.add(cluster);
      }
    }
    return new ClusterChanges(living, ended);
  }
}
