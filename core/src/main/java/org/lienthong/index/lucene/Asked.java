package org.lienthong.index.lucene;

import java.util.List;
import org.lienthong.index.SortKey;
import org.lienthong.query.MaskedText.AnyMany;
import org.lienthong.query.MaskedText.AnyOne;
import org.lienthong.query.MaskedText.Literal;
import org.lienthong.query.Query;

/** A search as it was asked. */
record Asked(List<String> catalogues, Query query, List<SortKey> sort) {
  /** What people type is shorter; longer queries are made by programs, and each only once. */
  private static final int MAX_TERMS = 8;

  private static final int MAX_CHARS = 200;

  Asked {
    catalogues = List.copyOf(catalogues);
    sort = List.copyOf(sort);
  }

  /** Says whether the search is so short that it is worth remembering. */
  boolean isShort() {
    return catalogues.size() <= MAX_TERMS && terms(query, MAX_TERMS) >= 0;
  }

  /** Returns how many of {@code left} terms a query leaves; less than 0 when it has more. */
  private static int terms(Query query, int left) {
    return left <= 0
        ? -1
        : switch (query) {
          case Query.And(Query one, Query other) -> terms(other, terms(one, left - 1));
          case Query.Or(Query one, Query other) -> terms(other, terms(one, left - 1));
          case Query.Not(Query one, Query other) -> terms(other, terms(one, left - 1));
          case Query.Prox(Query one, Query other, _) -> terms(other, terms(one, left - 1));
          case Query.Term term -> chars(term) <= MAX_CHARS ? left : -1;
          case Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ -> left;
        };
  }

  private static int chars(Query.Term term) {
    return term.text().pieces().stream()
        .mapToInt(piece ->
            switch (piece) {
              case Literal(String text) -> text.length();
              case AnyOne _, AnyMany _ -> 1;
            })
        .sum();
  }
}
