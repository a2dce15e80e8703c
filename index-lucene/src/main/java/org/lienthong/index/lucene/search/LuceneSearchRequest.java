package org.lienthong.index.lucene.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.index.lucene.schema.IndexLimits;

/** A search request. */
public record LuceneSearchRequest(List<String> catalogues, Query query, List<SortKey> sort) {
  public LuceneSearchRequest {
    catalogues = List.copyOf(catalogues);
    sort = List.copyOf(sort);
  }

  /** Says whether the search is short enough for the result cache. */
  boolean isShort() {
    List<Query.Leaf> leaves = query.leaves();
    return catalogues.size() <= IndexLimits.REMEMBERED_TERMS
        && leaves.size() <= IndexLimits.REMEMBERED_TERMS
        && leaves.stream().allMatch(LuceneSearchRequest::isShort);
  }

  /**
   * Says whether the search is known to cost much: it has masks or proximity, reads a range of
   * terms, or has more terms than people type. Others may turn out to.
   */
  public boolean isExpensive() {
    List<Query.Leaf> leaves = query.leaves();
    return leaves.size() > IndexLimits.CHEAP_TERMS
        || leaves.stream().anyMatch(LuceneSearchRequest::isExpensive)
        || hasProximity(query);
  }

  private static boolean isExpensive(Query.Leaf leaf) {
    return switch (leaf) {
      case Query.Term term ->
          term.text().isMasked() || term.point().kind() == AccessPoint.Kind.CALL_NUMBER;
      case Query.HasAny(AccessPoint point) -> point.kind() != AccessPoint.Kind.TEXT;
      case Query.MatchAll _, Query.ResultSetRef _ -> false;
    };
  }

  private static boolean hasProximity(Query query) {
    Deque<Query> open = new ArrayDeque<>(List.of(query));
    while (!open.isEmpty()) {
      Query next = open.pop();
      if (next instanceof Query.Prox) {
        return true;
      }
      if (next instanceof Query.Operator operator) {
        open.push(operator.right());
        open.push(operator.left());
      }
    }
    return false;
  }

  private static boolean isShort(Query.Leaf leaf) {
    return !(leaf instanceof Query.Term term) || chars(term) <= IndexLimits.REMEMBERED_CHARS;
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
