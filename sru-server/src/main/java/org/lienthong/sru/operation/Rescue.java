package org.lienthong.sru.operation;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.sru.answer.SearchedInstead;
import org.lienthong.sru.request.SruRequest;

/**
 * Other searches for one that finds nothing, for clients that ask for them with {@code
 * x-rescue=true}: search pages for people. A query of one term of words is rescued, without masks,
 * anchors or a relation that says how its words match.
 */
final class Rescue {
  /** The parameter; any other value than {@code true} is a client that does not ask. */
  private static final String PARAMETER = "x-rescue";

  private final Suggestions suggestions;

  Rescue(SearchIndex index) {
    this.suggestions = new Suggestions(index);
  }

  static boolean isAsked(SruRequest request) {
    return request.parameters().extension(PARAMETER).filter("true"::equals).isPresent();
  }

  /** Says whether a person means every record. */
  static boolean isEverything(String query) {
    return query.strip().equals("*");
  }

  /** Returns suggestions for a query that finds nothing, the best first. */
  List<Suggestion> suggestions(List<String> catalogues, Query query) {
    return query instanceof Query.Term term && isTyped(term)
        ? suggestions.suggestions(catalogues, term.point(), term.text().literals())
        : List.of();
  }

  private static boolean isTyped(Query.Term term) {
    return term.point().kind() == AccessPoint.Kind.TEXT
        && Query.Term.of(term.point(), term.text().literals()).equals(term);
  }

  static SearchedInstead told(Suggestion suggestion) {
    return new SearchedInstead(
        suggestion.text(),
        Cql.print(suggestion.query()),
        suggestion.corrections().stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList(),
        suggestion.found().size());
  }
}
