package org.lienthong.union.cluster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.union.decision.Rulings;
import org.lienthong.union.decision.Subject;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.sql.Statements;

/**
 * Applies changes of source records to the clusters, inside one transaction: first all changes by
 * {@link #put} and {@link #delete}, then {@link #settle}. Keeps nothing from one transaction to the
 * next, so that the tables are the whole truth.
 */
public final class Engine {
  /**
   * What changed.
   *
   * @param touched living clusters whose union records are to be written anew
   * @param ended ids of clusters that ended, each with the id of its heir; empty for none
   */
  public record Outcome(List<Cluster> touched, Map<String, Optional<String>> ended) {}

  private final Statements sql;
  private final Nodes nodes;
  private final Rulings rulings;
  private final IsbnLedger isbns;
  private final Linker linker;
  private final Components components;
  private final Former former;
  private final Supplier<String> ids;
  private final Map<Integer, Set<Integer>> moved = new HashMap<>();
  private final Set<Integer> emptied = new LinkedHashSet<>();
  private final Set<Integer> touched = new TreeSet<>();
  private int lastCluster;

  public Engine(Statements sql, Rulings rulings, Supplier<String> ids) throws SQLException {
    this.sql = sql;
    this.nodes = new Nodes(sql);
    this.rulings = rulings;
    this.isbns = new IsbnLedger(sql, nodes, rulings);
    this.linker = new Linker(sql, nodes, isbns);
    this.components = new Components(sql, nodes, isbns, rulings);
    this.former = new Former(sql);
    this.ids = ids;
    this.lastCluster = (int) sql.number("SELECT coalesce(max(number), 0) FROM union_cluster");
  }

  /** Puts a record where its features belong. */
  public void put(long key, Subject record, Matchable matchable) throws SQLException {
    String salt = rulings.concerns(record) ? Identified.salt(record) : "";
    String text = NodeText.of(matchable.text(), salt);
    Optional<Integer> before = nodeOf(key);
    Optional<Node> known = nodes.byText(text);
    Node node = known.isPresent() ? known.get() : create(text, matchable);
    if (before.isPresent() && before.get() == node.id) {
      touched.add(node.cluster);
      return;
    }
    before.ifPresent(old -> leave(old, node));
    sql.run(
        "INSERT INTO union_member (record_key, library, local_id, node) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (record_key) DO UPDATE SET node = excluded.node",
        key,
        record.library(),
        record.localId(),
        node.id);
    linker.affected().add(node.id);
    touched.add(node.cluster);
  }

  private Node create(String text, Matchable matchable) throws SQLException {
    Node node = nodes.create(text, matchable);
    linker.link(node);
    return node;
  }

  private void leave(int old, @Nullable Node to) {
    try {
      Node node = nodes.get(old);
      emptied.add(old);
      touched.add(node.cluster);
      linker.affected().add(old);
      if (node.cluster != Node.NONE && to != null) {
        moved.computeIfAbsent(node.cluster, _ -> new HashSet<>()).add(to.id);
      }
    } catch (SQLException e) {
      throw new UncheckedSql(e);
    }
  }

  /** Takes a record out. */
  public void delete(long key) throws SQLException {
    Optional<Integer> before = nodeOf(key);
    if (before.isPresent()) {
      leave(before.get(), null);
      sql.run("DELETE FROM union_member WHERE record_key = ?", key);
    }
  }

  /** Says whether the record is in the union already; one that is not comes with the log. */
  public boolean knows(long key) throws SQLException {
    return nodeOf(key).isPresent();
  }

  /** Groups the record's surroundings anew, because of a decision about it. */
  public void revisit(long key) throws SQLException {
    Optional<Integer> node = nodeOf(key);
    if (node.isPresent()) {
      linker.affected().add(node.get());
    }
  }

  /** Works out the worth of an ISBN again, because of a decision. */
  public void reconsider(String isbn) throws SQLException {
    linker.relateAll(nodes.block(MatchKeys.isbn(isbn)));
  }

  private Optional<Integer> nodeOf(long key) throws SQLException {
    return sql.first(
        row -> row.getInt(1), "SELECT node FROM union_member WHERE record_key = ?", key);
  }

  /** Makes the clusters what the changes require. */
  public Outcome settle() throws SQLException {
    Set<Integer> ended = removeEmptied();
    List<List<Node>> groups = new ArrayList<>();
    for (List<Node> component : components.around(linker.affected())) {
      List<List<Node>> cut = components.cut(component);
      if (cut.size() > 1) {
        linker.askAboutCut(cut);
      }
      groups.addAll(cut);
    }
    Succession.Result result = new Succession(sql).settle(groups, moved, ended);
    Map<Integer, Integer> bearers = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      bearers.put(g, assign(groups.get(g), result.bearers().get(g)));
    }
    nodes.save();
    Map<Integer, Integer> gone = new TreeMap<>();
    result
        .heirs()
        .forEach((old, group) -> {
          int bearer = bearers.getOrDefault(group, 0);
          if (bearer != old) {
            gone.put(old, bearer);
          }
        });
    return outcome(gone);
  }

  private Set<Integer> removeEmptied() throws SQLException {
    Set<Integer> ended = new TreeSet<>();
    for (int id : emptied) {
      Node node = nodes.get(id);
      long members = sql.number("SELECT count(*) FROM union_member WHERE node = ?", id);
      if (members == 0) {
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

  private int assign(List<Node> group, int inherited) throws SQLException {
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

  private int fresh(List<Node> group) throws SQLException {
    if (former.any()) {
      nodes.save();
      Optional<Integer> idle = former.idle(group);
      if (idle.isPresent()) {
        return idle.get();
      }
    }
    lastCluster++;
    sql.run(
        "INSERT INTO union_cluster (number, id, work) VALUES (?, ?, '')", lastCluster, ids.get());
    return lastCluster;
  }

  private Outcome outcome(Map<Integer, Integer> gone) throws SQLException {
    Map<String, Optional<String>> ended = new TreeMap<>();
    for (Map.Entry<Integer, Integer> one : gone.entrySet()) {
      Optional<String> heir = one.getValue() == 0 ? Optional.empty() : id(one.getValue());
      id(one.getKey()).ifPresent(old -> ended.put(old, heir));
    }
    List<Cluster> living = new ArrayList<>();
    for (int number : touched) {
      if (number != Node.NONE && !gone.containsKey(number)) {
        id(number).ifPresent(id -> living.add(new Cluster(number, id)));
      }
    }
    return new Outcome(List.copyOf(living), ended);
  }

  private Optional<String> id(int number) throws SQLException {
    return sql.first(
        row -> row.getString(1), "SELECT id FROM union_cluster WHERE number = ?", number);
  }

  /** Returns the features of a node. */
  public MatchFeatures features(int node) throws SQLException {
    return nodes.get(node).features();
  }

  /** Returns the records of a cluster, by library and local id. */
  public static List<Member> members(Statements sql, int cluster) throws SQLException {
    return sql.all(
        row -> new Member(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
        "SELECT m.record_key, m.library, m.local_id, m.node FROM union_member m"
            + " JOIN union_node n ON n.id = m.node WHERE n.cluster = ?"
            + " ORDER BY m.library, m.local_id",
        cluster);
  }
}
