package org.lienthong.console.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.TypedSearch;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/**
 * A search request as a query of the index.
 *
 * @param typed what was typed, without the filters
 * @param filters chosen values by filter
 * @param sort most important key first; empty for relevance
 */
record SearchQuery(Query typed, Map<Filter, List<String>> filters, List<SortKey> sort) {
  SearchQuery {
    sort = List.copyOf(sort);
  }

  /**
   * Reads a request.
   *
   * @return empty when it has signs only, which nothing can be found by
   * @throws org.lienthong.core.diagnostic.RefusedException when it is CQL and is refused
   */
  static Optional<SearchQuery> of(SearchRequest request) {
    if (request.syntax() == SearchSyntax.CQL && !request.typed().isBlank()) {
      CqlSearch cql = Cql.parse(request.typed());
      List<SortKey> sort =
          request.order() == SearchOrder.RELEVANCE ? cql.sort() : request.order().keys();
      return Optional.of(
          new SearchQuery(withFields(cql.query(), request), request.filters(), sort));
    }
    return words(request.typed())
        .map(query ->
            new SearchQuery(withFields(query, request), request.filters(), request.order().keys()));
  }

  /** Returns the query for words; an empty box means every record. */
  static Optional<Query> words(String typed) {
    return typed.isBlank()
        ? Optional.of(new Query.MatchAll())
        : SearchBox.read(cut(typed)).map(TypedSearch::query);
  }

  private static Query withFields(Query query, SearchRequest request) {
    Query out = query;
    for (var field : request.fields().entrySet()) {
      String words = cut(field.getValue());
      if (SearchBox.hasWords(words)) {
        out = and(out, Query.Term.of(field.getKey().point(), words));
      }
    }
    return out;
  }

  /** What is pasted may be longer than any title; its beginning says enough. */
  private static String cut(String typed) {
    int end =
        typed.offsetByCodePoints(
            0, Math.min(typed.codePointCount(0, typed.length()), SearchLimits.MAX_CHARACTERS));
    String text = typed.substring(0, end);
    List<Word> words = VietnameseText.words(VietnameseText.clean(text));
    return words.size() <= SearchLimits.MAX_WORDS
        ? text
        : words.stream()
            .limit(SearchLimits.MAX_WORDS)
            .map(Word::text)
            .collect(Collectors.joining(" "));
  }

  /** Returns the query for the records found. */
  Query narrowed() {
    return without(null);
  }

  /** Returns the query for the records that would be found without one of the filters. */
  Query without(@Nullable Filter left) {
    Query out = typed;
    for (var filter : filters.entrySet()) {
      if (filter.getKey() != left) {
        out = and(out, filter.getKey().anyOf(filter.getValue()));
      }
    }
    return out;
  }

  private static Query and(Query left, Query right) {
    return left instanceof Query.MatchAll ? right : new Query.And(left, right);
  }
}
