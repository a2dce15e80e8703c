package org.lienthong.index.lucene.search;

import java.util.List;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.index.lucene.schema.IndexLimits;

/** A search as it was asked. */
public record LuceneSearchRequest(List<String> catalogues, Query query, List<SortKey> sort) {
  public LuceneSearchRequest {
    catalogues = List.copyOf(catalogues);
    sort = List.copyOf(sort);
  }

  /** Says whether the search is so short that it is worth remembering. */
  boolean isShort() {
    return catalogues.size() <= IndexLimits.REMEMBERED_TERMS
        && left(query, 2 * IndexLimits.REMEMBERED_TERMS - 1) >= 0;
  }

  /** Returns how many of so many nodes a query leaves, terms and operators; -1 when it has more. */
  private static int left(Query query, int nodes) {
    return nodes <= 0
        ? -1
        : switch (query) {
          case Query.And(Query one, Query other) -> left(other, left(one, nodes - 1));
          case Query.Or(Query one, Query other) -> left(other, left(one, nodes - 1));
          case Query.Not(Query one, Query other) -> left(other, left(one, nodes - 1));
          case Query.Prox(Query one, Query other, _) -> left(other, left(one, nodes - 1));
          case Query.Term term -> chars(term) <= IndexLimits.REMEMBERED_CHARS ? nodes - 1 : -1;
          case Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ -> nodes - 1;
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
