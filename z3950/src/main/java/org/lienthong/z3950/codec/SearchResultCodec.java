package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.Optional;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.SearchInfoReport;
import org.lienthong.z3950.apdu.SearchInfoReport.QueryExpression;
import org.lienthong.z3950.apdu.SearchInfoReport.Subquery;
import org.lienthong.z3950.apdu.SearchInfoReport.SubqueryExpression;
import org.lienthong.z3950.apdu.SearchInfoReport.TermExpression;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Octets;

/** Codec of SearchInfoReport, the user information format SearchResult-1. */
public final class SearchResultCodec {
  private static final int SUBQUERY_ID = context(1);
  private static final int FULL_QUERY = context(2);
  private static final int SUBQUERY_EXPRESSION = context(3);
  private static final int SUBQUERY_COUNT = context(6);
  private static final int TERM = context(1);
  private static final int QUERY = context(2);
  private static final int QUERY_TERM = context(1);

  private SearchResultCodec() {}

  /** Returns the report as an external for additionalSearchInfo. */
  public static External external(SearchInfoReport report) {
    BerWriter out = new BerWriter();
    out.sequence(() -> report.subqueries().forEach(subquery -> write(out, subquery)));
    return External.element(Oids.SEARCH_RESULT_1, Octets.owned(out.toByteArray()));
  }

  private static void write(BerWriter out, Subquery subquery) {
    out.sequence(() -> {
      out.text(SUBQUERY_ID, subquery.subqueryId());
      out.bool(FULL_QUERY, subquery.fullQuery());
      QueryExpression expression = subquery.expression();
      if (expression != null) {
        out.constructed(SUBQUERY_EXPRESSION, () -> write(out, expression));
      }
      Long count = subquery.count();
      if (count != null) {
        out.integer(SUBQUERY_COUNT, count.longValue());
      }
    });
  }

  private static void write(BerWriter out, QueryExpression expression) {
    switch (expression) {
      case TermExpression(var term) ->
          out.constructed(
              TERM, () -> out.constructed(QUERY_TERM, () -> TermCodec.write(out, term)));
      case SubqueryExpression(var query) ->
          out.constructed(QUERY, () -> QueryCodec.write(out, query));
    }
  }

  /**
   * Returns the report of an external; empty when it is something else.
   *
   * @throws MalformedApduException when it is declared as a report but is not one
   */
  public static Optional<SearchInfoReport> read(External external) {
    if (!Oids.SEARCH_RESULT_1.equals(external.directReference())
        || !(external.content() instanceof External.SingleAsn1(Octets element))) {
      return Optional.empty();
    }
    BerElement in = BerElement.parse(element.toArray());
    return Optional.of(new SearchInfoReport(Read.list(in, SearchResultCodec::subquery)));
  }

  private static Subquery subquery(BerElement in) {
    return new Subquery(
        Read.text(in, SUBQUERY_ID),
        in.required(FULL_QUERY, "fullQuery").bool(),
        Read.optional(in, SUBQUERY_EXPRESSION, part -> expression(part.only())),
        Read.optional(in, SUBQUERY_COUNT, BerElement::integer));
  }

  private static QueryExpression expression(BerElement in) {
    if (in.is(TERM)) {
      return new TermExpression(TermCodec.read(in.required(QUERY_TERM, "queryTerm").only()));
    }
    if (in.is(QUERY)) {
      return new SubqueryExpression(QueryCodec.read(in.only()));
    }
    throw new MalformedApduException(in.where() + ": not a QueryExpression");
  }
}
