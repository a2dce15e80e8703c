package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SearchResult-1 (Z39.50-2003 appendix USR.1): the results of a query's parts. Weights, results by
 * database, interpretations and recommendations are neither sent nor read.
 *
 * @param subqueries operands come before their operator
 */
public record SearchInfoReport(List<Subquery> subqueries) {
  public SearchInfoReport {
    subqueries = List.copyOf(subqueries);
  }

  /**
   * One part of a query.
   *
   * @param fullQuery whether it is the whole query
   * @param expression the query of the part; null when the server does not give it
   * @param count records that this part alone finds; null when the server does not give it
   */
  public record Subquery(
      @Nullable String subqueryId,
      boolean fullQuery,
      @Nullable QueryExpression expression,
      @Nullable Long count) {}

  /** A part of a query, as sent by the client. */
  public sealed interface QueryExpression {}

  /** A term, without its attributes. */
  public record TermExpression(Term term) implements QueryExpression {}

  /** A complete query. */
  public record SubqueryExpression(SearchQuery query) implements QueryExpression {}
}
