package org.lienthong.index.lucene.search;

import java.util.List;
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
