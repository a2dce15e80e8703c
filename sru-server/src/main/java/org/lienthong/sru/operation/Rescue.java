package org.lienthong.sru.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;
import org.lienthong.core.query.TypedSearch;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlLimits;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.sru.answer.SearchedInstead;
import org.lienthong.sru.request.SruRequest;

/**
 * Other searches for one that finds nothing or is no CQL, for clients that ask for them with {@code
 * x-rescue=true}: search pages for people. A query of one term of words is rescued, without masks,
 * anchors or a relation that says how its words match, and so is any text that is no CQL.
 */
final class Rescue {
  /** The parameter; any other value than {@code true} is a client that does not ask. */
  private static final String PARAMETER = "x-rescue";

  /** Among the corrections of each search that was read from text that is no CQL. */
  private static final String NOT_CQL = "not_cql";

  private final SearchIndex index;
  private final Suggestions suggestions;

  Rescue(SearchIndex index) {
    this.index = index;
    this.suggestions = new Suggestions(index);
  }

  /**
   * What is searched for.
   *
   * @param instead the same for the client, and other searches; empty when it is the client's query
   */
  record Outcome(Query query, List<SearchedInstead> instead) {
    Outcome {
      instead = List.copyOf(instead);
    }
  }

  static boolean isAsked(SruRequest request) {
    return request.parameters().extension(PARAMETER).filter("true"::equals).isPresent();
  }

  /** Says whether a person means every record. */
  static boolean isEverything(String query) {
    return query.strip().equals("*");
  }

  /**
   * Returns what a person means by text that is no CQL; empty for signs alone, and for more text
   * than a term may have.
   */
  static Optional<Query> typed(String text) {
    return text.length() > CqlLimits.MAX_TERM_CHARS
        ? Optional.empty()
        : SearchBox.read(text).map(TypedSearch::query);
  }

  /**
   * Returns the query, or the best other one when it finds nothing.
   *
   * @param typed the text that it was read from, when that is no CQL
   */
  Outcome rescued(List<String> catalogues, Query query, @Nullable String typed) {
    long found = index.search(catalogues, query, List.of()).size();
    List<Suggestion> others = found > 0 ? List.of() : suggestions(catalogues, query, typed);
    Query best = others.isEmpty() ? query : others.getFirst().query();
    if (typed != null && others.isEmpty()) {
      SearchedInstead words =
          new SearchedInstead(typed.strip(), Cql.print(query), List.of(NOT_CQL), found);
      return new Outcome(query, List.of(words));
    }
    return new Outcome(best, others.stream().map(other -> told(other, typed != null)).toList());
  }

  private List<Suggestion> suggestions(
      List<String> catalogues, Query query, @Nullable String typed) {
    if (typed != null) {
      return suggestions.suggestions(catalogues, AccessPoint.ANY, typed);
    }
    return query instanceof Query.Term term && isTyped(term)
        ? suggestions.suggestions(catalogues, term.point(), term.text().literals())
        : List.of();
  }

  private static boolean isTyped(Query.Term term) {
    return term.point().kind() == AccessPoint.Kind.TEXT
        && Query.Term.of(term.point(), term.text().literals()).equals(term);
  }

  private static SearchedInstead told(Suggestion suggestion, boolean notCql) {
    return new SearchedInstead(
        suggestion.text(),
        Cql.print(suggestion.query()),
        Stream.concat(
                notCql ? Stream.of(NOT_CQL) : Stream.of(),
                suggestion.corrections().stream().map(c -> c.name().toLowerCase(Locale.ROOT)))
            .toList(),
        suggestion.found().size());
  }
}
