package org.lienthong.index.lucene.match;

import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.index.lucene.typed.TypedTerms;

/**
 * The number of rows of words that a query with proximity may find. Alternatives of different
 * lengths are moved outwards: "a or b c" near d becomes "a near d" or "b c near d". So alternatives
 * of nested operands multiply.
 *
 * @param oneWord whether there are alternatives of one word, which stay together
 * @param rows alternatives of several words
 */
record Orders(boolean oneWord, long rows) {
  /** Enough to say that it is too much, and never an overflow. */
  private static final long MANY = 1_000_000;

  /** Counts those of a query; others than terms, proximity and their alternatives count nothing. */
  static Orders of(Query query, TypedTerms typed) {
    return switch (query) {
      case Query.Term term -> term(term, typed);
      case Query.Or(Query left, Query right) -> either(of(left, typed), of(right, typed));
      case Query.Prox(Query left, Query right, _) ->
          new Orders(false, near(of(left, typed), of(right, typed)));
      case Query.And _, Query.Not _, Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ ->
          new Orders(false, 0);
    };
  }

  private static Orders term(Query.Term term, TypedTerms typed) {
    int words = typed.of(term).words().size();
    boolean apart = term.match() == Match.ANY || words == 1;
    boolean anchored = term.match() == Match.EXACT || !term.anchors().isEmpty();
    return apart && !anchored ? new Orders(true, 0) : new Orders(false, apart ? words : 1);
  }

  private static Orders either(Orders left, Orders right) {
    return new Orders(left.oneWord || right.oneWord, Math.min(MANY, left.rows + right.rows));
  }

  private static long near(Orders left, Orders right) {
    return Math.min(MANY, left.all() * right.all());
  }

  /** Returns how many there are together. */
  long all() {
    return rows + (oneWord ? 1 : 0);
  }
}
