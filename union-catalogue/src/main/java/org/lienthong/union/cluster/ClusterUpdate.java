package org.lienthong.union.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.record.WorkKey;

/**
 * Applies changes of source records to the clusters, inside one transaction: first all changes by
 * {@link #apply}, then {@link #settle}. Keeps nothing from one transaction to the next, so that the
 * tables are the whole truth.
 */
public final class ClusterUpdate {
  /**
   * What changed.
   *
   * @param touched living clusters whose union records are to be written anew
   * @param ended ids of clusters that ended, each with the id of its successor; empty for none
   */
  public record Outcome(List<Cluster> touched, Map<String, Optional<String>> ended) {}

  /**
   * A record that came, changed or went.
   *
   * @param key the store's number for it
   * @param matchable what it is matched by now; null when it went
   */
  public record Change(long key, RecordRef record, @Nullable Matchable matchable) {}

  private final Statements sql;
  private final Nodes nodes;
  private final Members members;
  private final DecisionConstraints rulings;
  private final AmbiguousIsbns isbns;
  private final Linker linker;
  private final Components components;
  private final PreviousClusters former;
  private final Supplier<String> ids;
  private final Map<Integer, Set<Integer>> moved = new HashMap<>();
  private final Set<Integer> emptied = new LinkedHashSet<>();
  private final Set<Integer> touched = new TreeSet<>();

  /** Clusters that are in no table yet. */
  private final List<Cluster> founded = new ArrayList<>();

  private int lastCluster;

  public ClusterUpdate(Statements sql, DecisionConstraints rulings, Supplier<String> ids) {
    this.sql = sql;
    this.nodes = new Nodes(sql);
    this.members = new Members(sql);
    this.rulings = rulings;
    this.isbns = new AmbiguousIsbns(sql, nodes, rulings);
    this.linker = new Linker(sql, nodes, isbns);
    this.components = new Components(sql, nodes, isbns, rulings);
    this.former = new PreviousClusters(sql);
    this.ids = ids;
    this.lastCluster = (int) sql.number("SELECT coalesce(max(number), 0) FROM union_cluster");
  }

  /** Applies changes one after the other; what they need is read for all of them at once. */
  public void apply(List<Change> changes) {
    fetch(changes);
    for (Change change : changes) {
      Matchable matchable = change.matchable();
      if (matchable == null) {
        delete(change.key());
      } else {
        put(change.key(), change.record(), matchable);
      }
    }
  }

  private void fetch(List<Change> changes) {
    members.fetch(changes.stream().map(Change::key).toList());
    Map<String, Matchable> texts = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.matchable() != null) {
        texts.put(text(change.record(), change.matchable()), change.matchable());
      }
    }
    nodes.fetchTexts(texts.keySet());
    Set<Long> keys = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (Map.Entry<String, Matchable> one : texts.entrySet()) {
      if (nodes.byText(one.getKey()).isEmpty()) {
        keys.addAll(one.getValue().keys());
        one.getValue().features().isbns().forEach(isbn -> numbers.add(isbn.number()));
      }
    }
    isbns.fetch(numbers);
    nodes.fetchCandidates(keys);
  }

  /** The text of the node that a record belongs to. */
  private String text(RecordRef record, Matchable matchable) {
    return NodeText.of(matchable.text(), rulings.concerns(record) ? Identified.salt(record) : "");
  }

  /** Puts a record where its features belong. */
  private void put(long key, RecordRef record, Matchable matchable) {
    String text = text(record, matchable);
    Optional<Integer> before = members.nodeOf(key);
    Optional<Node> known = nodes.byText(text);
    Node node = known.isPresent() ? known.get() : create(text, matchable);
    if (before.isPresent() && before.get() == node.id) {
      touched.add(node.cluster);
      return;
    }
    before.ifPresent(old -> leave(old, node));
    members.put(key, record, node.id);
    linker.affected().add(node.id);
    touched.add(node.cluster);
  }

  private Node create(String text, Matchable matchable) {
    Node node = nodes.create(text, matchable);
    linker.link(node);
    return node;
  }

  private void leave(int old, @Nullable Node to) {
    Node node = nodes.get(old);
    emptied.add(old);
    touched.add(node.cluster);
    linker.affected().add(old);
    if (node.cluster != Node.NONE && to != null) {
      moved.computeIfAbsent(node.cluster, _ -> new HashSet<>()).add(to.id);
    }
  }

  /** Takes a record out. */
  private void delete(long key) {
    Optional<Integer> before = members.nodeOf(key);
    if (before.isPresent()) {
      leave(before.get(), null);
      members.remove(key);
    }
  }

  /** Says whether the record is in the union already; one that is not comes with the log. */
  public boolean knows(long key) {
    return members.nodeOf(key).isPresent();
  }

  /** Groups the record's surroundings anew, because of a decision about it. */
  public void revisit(long key) {
    Optional<Integer> node = members.nodeOf(key);
    if (node.isPresent()) {
      linker.affected().add(node.get());
    }
  }

  /** Works out the worth of an ISBN again, because of a decision. */
  public void reconsider(String isbn) {
    linker.relateAll(nodes.block(MatchKeys.isbn(isbn)));
  }

  /** Makes the clusters what the changes require. */
  public Outcome settle() {
    members.save();
    Set<Integer> ended = removeEmptied();
    List<List<Node>> groups = new ArrayList<>();
    for (List<Node> component : components.around(linker.affected())) {
      List<List<Node>> cut = components.cut(component);
      if (cut.size() > 1) {
        linker.askAboutCut(cut);
      }
      groups.addAll(cut);
    }
    IdAssignment.Result result = new IdAssignment(members).settle(groups, moved, ended);
    Map<Integer, Integer> bearers = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      bearers.put(g, assign(groups.get(g), result.bearers().get(g)));
    }
    save();
    Map<Integer, Integer> gone = new TreeMap<>();
    result
        .successors()
        .forEach((old, group) -> {
          int bearer = bearers.getOrDefault(group, 0);
          if (bearer != old) {
            gone.put(old, bearer);
          }
        });
    return outcome(gone);
  }

  private Set<Integer> removeEmptied() {
    Set<Integer> ended = new TreeSet<>();
    for (int id : emptied) {
      Node node = nodes.get(id);
      if (members.count(id) == 0) {
        if (node.cluster != Node.NONE) {
          ended.add(node.cluster);
        }
        linker.remove(node);
      }
    }
    Set<Integer> reached = new TreeSet<>(ended);
    for (int cluster : reached) {
      linker.affected().addAll(nodes.ofCluster(cluster));
    }
    return ended;
  }

  private int assign(List<Node> group, int inherited) {
    int number = inherited == 0 ? fresh(group) : inherited;
    for (Node node : group) {
      if (node.cluster != number) {
        touched.add(node.cluster);
        touched.add(number);
        node.cluster = number;
        node.changed = true;
      }
    }
    return number;
  }

  private int fresh(List<Node> group) {
    if (former.any()) {
      save();
      Optional<Integer> idle = former.idle(group);
      if (idle.isPresent()) {
        return idle.get();
      }
    }
    lastCluster++;
    String work = WorkKey.of(group.getFirst().features());
    founded.add(new Cluster(lastCluster, ids.get(), work));
    return lastCluster;
  }

  private void save() {
    nodes.save();
    List<Object[]> rows = new ArrayList<>();
    founded.forEach(one -> rows.add(new Object[] {one.number(), one.id(), one.work()}));
    founded.clear();
    sql.insert("INSERT INTO union_cluster (number, id, work) VALUES", rows, "");
  }

  private Outcome outcome(Map<Integer, Integer> gone) {
    Set<Integer> numbers = new TreeSet<>(touched);
    numbers.addAll(gone.keySet());
    numbers.addAll(gone.values());
    Map<Integer, Cluster> clusters = new HashMap<>();
    sql.each(
        row -> clusters.put(row.integer(1), new Cluster(row.integer(1), row.text(2), row.text(3))),
        "SELECT number, id, work FROM union_cluster WHERE number IN #",
        numbers);
    Map<String, Optional<String>> ended = new TreeMap<>();
    gone.forEach((old, bearer) -> {
      Cluster cluster = clusters.get(old);
      if (cluster != null) {
        ended.put(cluster.id(), Optional.ofNullable(clusters.get(bearer)).map(Cluster::id));
      }
    });
    List<Cluster> living = new ArrayList<>();
    for (int number : touched) {
      Cluster cluster = clusters.get(number);
      if (cluster != null && !gone.containsKey(number)) {
        living.add(cluster);
      }
    }
    return new Outcome(List.copyOf(living), ended);
  }

  /** Returns the features of a node; they are unpacked when they are asked for, by any thread. */
  public Supplier<MatchFeatures> features(int node) {
    return nodes.get(node)::features;
  }

  /** Returns the records of each of some clusters. */
  public static Map<Integer, List<Member>> members(Statements sql, Collection<Integer> clusters) {
    Map<Integer, List<Member>> out = new HashMap<>();
    sql.each(
        row ->
            out.computeIfAbsent(row.integer(1), _ -> new ArrayList<>())
                .add(new Member(row.number(2), row.integer(3))),
        "SELECT n.cluster, m.record_key, m.node FROM union_node n"
            + " JOIN union_member m ON m.node = n.id WHERE n.cluster IN #",
        clusters);
    return out;
  }
}
