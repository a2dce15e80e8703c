package org.lienthong.sru.operation;

import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.cql.CqlLimits;

/** Measures queries: the memory that a kept one takes, and whether one is within CQL's limits. */
final class QueryWeight {
  /** Octets of a leaf without its text: nodes, and the index's own form of them. */
  private static final int LEAF = 2_000;

  /**
   * Octets for each character: the index looks for each word in several fields, each time with an
   * object of its own.
   */
  private static final int CHARACTER = 200;

  private QueryWeight() {}

  /** Returns about how many octets a result set of this query takes. */
  static long octets(Query query) {
    return query.leaves().stream()
        .mapToLong(leaf -> LEAF + (long) CHARACTER * characters(leaf))
        .sum();
  }

  /** Returns the characters of all terms. */
  static long characters(Query query) {
    return query.leaves().stream().mapToLong(QueryWeight::characters).sum();
  }

  private static int characters(Query.Leaf leaf) {
    return leaf instanceof Query.Term term ? length(term.text()) : 0;
  }

  private static int length(MaskedText text) {
    return text.literals().length() + text.pieces().size();
  }

  /**
   * Returns how deep operators are nested on the right; a row of operators that associate to the
   * left has depth 1. Stops above {@link CqlLimits#MAX_DEPTH}.
   */
  static int depth(Query query) {
    return depth(query, 0);
  }

  private static int depth(Query query, int above) {
    if (above > CqlLimits.MAX_DEPTH || !(query instanceof Query.Operator)) {
      return above;
    }
    int deepest = above + 1;
    Query left = query;
    while (left instanceof Query.Operator operator) {
      deepest = Math.max(deepest, depth(operator.right(), above + 1));
      left = operator.left();
    }
    return deepest;
  }
}
