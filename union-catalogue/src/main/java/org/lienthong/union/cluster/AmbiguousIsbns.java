package org.lienthong.union.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.matching.IsbnTrust;
import org.lienthong.union.matching.MatchKeys;

/** Which ISBN were seen on different works, or called meaningless, and so prove nothing. */
final class AmbiguousIsbns implements Predicate<String> {
  /** Bearers of an ISBN that are compared to learn that it can be trusted again. */
  private static final int MAX_RECHECKED = 60;

  private final Statements sql;
  private final Nodes nodes;
  private final DecisionConstraints rulings;
  private final Map<String, Boolean> known = new HashMap<>();

  AmbiguousIsbns(Statements sql, Nodes nodes, DecisionConstraints rulings) {
    this.sql = sql;
    this.nodes = nodes;
    this.rulings = rulings;
  }

  @Override
  public boolean test(String number) {
    return rulings.isMeaningless(number) || isSeenOnSeveral(number);
  }

  /** Reads what is known of numbers that will be asked for. */
  void fetch(Collection<String> numbers) {
    Map<Long, String> hashes = new HashMap<>();
    for (String number : numbers) {
      if (known.putIfAbsent(number, false) == null) {
        hashes.put(MatchKeys.isbn(number), number);
      }
    }
    sql.each(
        row -> known.put(hashes.get(row.number(1)), true),
        "SELECT hash FROM union_isbn WHERE hash IN #",
        hashes.keySet());
  }

  private boolean isSeenOnSeveral(String number) {
    Boolean is = known.get(number);
    if (is == null) {
      fetch(List.of(number));
    }
    return is != null ? is : known.getOrDefault(number, false);
  }

  /** Learns from a new bearer; says whether the number lost its worth just now. */
  boolean learn(Isbn isbn, Node bearer, List<Integer> block) {
    if (isbn.kind() == Isbn.Kind.PLACEHOLDER || isSeenOnSeveral(isbn.number())) {
      return false;
    }
    for (int other : block) {
      if (other != bearer.id
          && IsbnTrust.incompatible(bearer.features(), nodes.get(other).features())) {
        known.put(isbn.number(), true);
        sql.run(
            "INSERT INTO union_isbn (hash, number) VALUES (?, ?)",
            MatchKeys.isbn(isbn.number()),
            isbn.number());
        return true;
      }
    }
    return false;
  }

  /** Looks again after a bearer has gone; says whether the number got its worth back. */
  boolean forgive(Isbn isbn, List<Integer> block) {
    if (!isSeenOnSeveral(isbn.number()) || block.size() > MAX_RECHECKED) {
      return false;
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        Node a = nodes.get(block.get(i));
        Node b = nodes.get(block.get(j));
        if (IsbnTrust.incompatible(a.features(), b.features())) {
          return false;
        }
      }
    }
    known.put(isbn.number(), false);
    sql.run("DELETE FROM union_isbn WHERE hash = ?", MatchKeys.isbn(isbn.number()));
    return true;
  }
}
