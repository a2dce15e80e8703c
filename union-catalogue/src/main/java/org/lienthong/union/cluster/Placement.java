package org.lienthong.union.cluster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.decision.DecisionConstraints;

/** Puts the records of one transaction into the nodes of their features. */
final class Placement {
  private final Nodes nodes;
  private final Members members;
  private final AmbiguousIsbns isbns;
  private final Linker linker;
  private final DecisionConstraints constraints;
  private final Movements movements;

  Placement(
      Nodes nodes,
      Members members,
      AmbiguousIsbns isbns,
      Linker linker,
      DecisionConstraints constraints,
      Movements movements) {
    this.nodes = nodes;
    this.members = members;
    this.isbns = isbns;
    this.linker = linker;
    this.constraints = constraints;
    this.movements = movements;
  }

  /** Applies changes one after the other; the rows they need are read for all of them at once. */
  void apply(List<MemberChange> changes) {
    fetch(changes);
    for (MemberChange change : changes) {
      Matchable matchable = change.matchable();
      if (matchable == null) {
        delete(change.key());
      } else {
        put(change.key(), change.record(), matchable);
      }
    }
  }

  private void fetch(List<MemberChange> changes) {
    members.fetch(changes.stream().map(MemberChange::key).toList());
    Map<String, Matchable> texts = new LinkedHashMap<>();
    for (MemberChange change : changes) {
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

  /** Returns the text of the node that a record belongs to. */
  private String text(RecordRef record, Matchable matchable) {
    String salt = constraints.concerns(record) ? Identified.salt(record) : "";
    return NodeText.of(matchable.text(), salt);
  }

  private void put(long key, RecordRef record, Matchable matchable) {
    String text = text(record, matchable);
    Optional<Long> before = members.nodeOf(key);
    Optional<Node> known = nodes.byText(text);
    Node node = known.isPresent() ? known.get() : create(text, matchable);
    if (before.isPresent() && before.get() == node.id) {
      movements.touch(node.cluster);
      return;
    }
    before.ifPresent(old -> leave(old, node));
    members.put(key, record, node.id);
    linker.affected().add(node.id);
    movements.touch(node.cluster);
  }

  private Node create(String text, Matchable matchable) {
    Node node = nodes.create(text, matchable);
    linker.link(node);
    return node;
  }

  private void delete(long key) {
    Optional<Long> before = members.nodeOf(key);
    if (before.isPresent()) {
      leave(before.get(), null);
      members.remove(key);
    }
  }

  private void leave(long old, @Nullable Node to) {
    movements.leave(nodes.get(old), to);
    linker.affected().add(old);
  }
}
