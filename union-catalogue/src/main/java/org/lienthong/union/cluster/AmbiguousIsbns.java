package org.lienthong.union.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.matching.IsbnTrust;
import org.lienthong.union.matching.MatchKeys;
import org.lienthong.union.table.AmbiguousIsbnTable;

/**
 * The ISBN that prove nothing: those that were seen on different works, and those that a decision
 * calls meaningless. For one transaction.
 */
final class AmbiguousIsbns implements Predicate<String> {
  /**
   * Bearers of an ISBN that are compared with each other to find that it proves something again.
   */
  private static final int MAX_RECHECKED = 60;

  private final AmbiguousIsbnTable table;
  private final Nodes nodes;
  private final DecisionConstraints constraints;
  private final Map<String, Boolean> known = new HashMap<>();

  AmbiguousIsbns(AmbiguousIsbnTable table, Nodes nodes, DecisionConstraints constraints) {
    this.table = table;
    this.nodes = nodes;
    this.constraints = constraints;
  }

  @Override
  public boolean test(String number) {
    return constraints.isMeaningless(number) || isSeenOnSeveral(number);
  }

  /** Reads the state of numbers that will be needed. */
  void fetch(Collection<String> numbers) {
    Map<Long, String> keys = new HashMap<>();
    for (String number : numbers) {
      if (known.putIfAbsent(number, false) == null) {
        keys.put(MatchKeys.isbn(number), number);
      }
    }
    table.each(keys.keySet(), key -> known.put(keys.getOrDefault(key, ""), true));
  }

  private boolean isSeenOnSeveral(String number) {
    Boolean is = known.get(number);
    if (is == null) {
      fetch(List.of(number));
    }
    return is != null ? is : known.getOrDefault(number, false);
  }

  /** Takes a new bearer into account; says whether it made the number ambiguous. */
  boolean learn(Isbn isbn, Node bearer, List<Long> block) {
    if (isbn.kind() == Isbn.Kind.PLACEHOLDER || isSeenOnSeveral(isbn.number())) {
      return false;
    }
    for (long other : block) {
      if (other != bearer.id
          && IsbnTrust.incompatible(bearer.features(), nodes.get(other).features())) {
        known.put(isbn.number(), true);
        table.add(MatchKeys.isbn(isbn.number()), isbn.number());
        return true;
      }
    }
    return false;
  }

  /** Checks a number again after a bearer was removed; says whether it is no longer ambiguous. */
  boolean recheck(Isbn isbn, List<Long> block) {
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
    table.remove(MatchKeys.isbn(isbn.number()));
    return true;
  }
}
