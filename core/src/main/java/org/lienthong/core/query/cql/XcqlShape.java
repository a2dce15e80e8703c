package org.lienthong.core.query.cql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings a query into a form whose XCQL is flat enough, without changing what it means. */
final class XcqlShape {
  /**
   * Levels of operators that are written; each is two levels of elements. With the elements around
   * them an answer stays below 200 levels; libxml2 reads 256.
   */
  static final int MAX_LEVELS = 80;

  private XcqlShape() {}

  /** Returns the query to write: each node has at most one list of prefixes. */
  static CqlNode of(CqlNode query) {
    CqlNode merged = merged(query);
    return levels(merged) <= MAX_LEVELS ? merged : balanced(merged);
  }

  /** Returns how many operators are inside each other at most. */
  static int levels(CqlNode node) {
    int most = 0;
    int above = 0;
    CqlNode at = node;
    // A long row is as deep on its left: recursion would overflow the stack.
    while (true) {
      switch (at) {
        case CqlNode.Clause _ -> {
          return Math.max(most, above);
        }
        case CqlNode.Prefixed(_, CqlNode query) -> at = query;
        case CqlNode.Triple triple -> {
          above++;
          most = Math.max(most, above + levels(triple.right()));
          at = triple.left();
        }
      }
    }
  }

  /** Joins lists of prefixes that belong to the same node; the inner ones hide outer ones. */
  private static CqlNode merged(CqlNode node) {
    return switch (node) {
      case CqlNode.Clause clause -> clause;
      case CqlNode.Triple triple -> row(triple);
      case CqlNode.Prefixed(List<CqlNode.Prefix> outer, CqlNode query) -> {
        CqlNode inner = merged(query);
        yield inner instanceof CqlNode.Prefixed(List<CqlNode.Prefix> more, CqlNode within)
            ? new CqlNode.Prefixed(joined(outer, more), within)
            : new CqlNode.Prefixed(outer, inner);
      }
    };
  }

  private static CqlNode row(CqlNode.Triple last) {
    Deque<CqlNode.Triple> row = new ArrayDeque<>();
    CqlNode first = last;
    while (first instanceof CqlNode.Triple triple) {
      row.push(triple);
      first = triple.left();
    }
    CqlNode out = merged(first);
    for (CqlNode.Triple triple : row) {
      out = new CqlNode.Triple(triple.operator(), triple.modifiers(), out, merged(triple.right()));
    }
    return out;
  }

  private static List<CqlNode.Prefix> joined(
      List<CqlNode.Prefix> outer, List<CqlNode.Prefix> inner) {
    Map<String, CqlNode.Prefix> byName = new LinkedHashMap<>();
    for (List<CqlNode.Prefix> prefixes : List.of(outer, inner)) {
      for (CqlNode.Prefix prefix : prefixes) {
        byName.put(prefix.name() == null ? "" : prefix.name(), prefix);
      }
    }
    return List.copyOf(byName.values());
  }

  /** Balances rows of {@code and} and of {@code or}: these are associative, the others are not. */
  private static CqlNode balanced(CqlNode node) {
    return switch (node) {
      case CqlNode.Clause clause -> clause;
      case CqlNode.Prefixed(List<CqlNode.Prefix> prefixes, CqlNode query) ->
          new CqlNode.Prefixed(prefixes, balanced(query));
      case CqlNode.Triple triple when isAssociative(triple) -> {
        List<CqlNode> operands = new ArrayList<>();
        collect(triple, triple.operator(), operands);
        yield tree(operands, triple.operator());
      }
      case CqlNode.Triple triple ->
          new CqlNode.Triple(
              triple.operator(),
              triple.modifiers(),
              balanced(triple.left()),
              balanced(triple.right()));
    };
  }

  private static boolean isAssociative(CqlNode.Triple triple) {
    return triple.modifiers().isEmpty()
        && (triple.operator() == CqlNode.Operator.AND || triple.operator() == CqlNode.Operator.OR);
  }

  private static void collect(CqlNode node, CqlNode.Operator operator, List<CqlNode> operands) {
    if (node instanceof CqlNode.Triple triple
        && triple.operator() == operator
        && isAssociative(triple)) {
      collect(triple.left(), operator, operands);
      collect(triple.right(), operator, operands);
    } else {
      operands.add(balanced(node));
    }
  }

  private static CqlNode tree(List<CqlNode> operands, CqlNode.Operator operator) {
    if (operands.size() == 1) {
      return operands.getFirst();
    }
    int half = operands.size() / 2;
    return new CqlNode.Triple(
        operator,
        List.of(),
        tree(operands.subList(0, half), operator),
        tree(operands.subList(half, operands.size()), operator));
  }
}
