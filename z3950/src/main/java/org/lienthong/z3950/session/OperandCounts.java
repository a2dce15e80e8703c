package org.lienthong.z3950.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.SearchInfoReport;
import org.lienthong.z3950.apdu.SearchInfoReport.Subquery;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.codec.SearchResultCodec;

/**
 * How many records each operand of a query finds alone (SearchResult-1, Z39.50-2003 §3.2.2.1.13),
 * so that users see which of their words finds nothing. Sent to clients of version 3 for searches
 * of at least two operands and at most {@link Z3950Limits#MAX_COUNTED_OPERANDS}; each costs a
 * search.
 */
final class OperandCounts {
  private final SearchIndex index;
  private final ResultSets sets;
  private final NegotiatedOptions agreement;

  OperandCounts(SearchIndex index, ResultSets sets, NegotiatedOptions agreement) {
    this.index = index;
    this.sets = sets;
    this.agreement = agreement;
  }

  /**
   * Returns what to add to the response; must be called before the set is stored under its name.
   */
  List<OtherInformation> of(SearchQuery query, SearchedSet found) {
    if (agreement.version() < 3) {
      return List.of();
    }
    QueryReader reader = new QueryReader(agreement, sets, found.databases());
    int operands = QueryParts.operands(query, reader);
    if (operands < 2 || operands > Z3950Limits.MAX_COUNTED_OPERANDS) {
      return List.of();
    }
    List<Subquery> counted =
        QueryParts.of(query, reader, agreement).stream().map(part -> counted(part, found)).toList();
    return List.of(OtherInformation.of(SearchResultCodec.external(new SearchInfoReport(counted))));
  }

  private Subquery counted(QueryParts.Part part, SearchedSet found) {
    boolean whole = part.isWhole();
    Long count = whole ? Long.valueOf(found.size()) : count(part.query(), found.databases());
    return new Subquery(part.id(), whole, part.expression(), count);
  }

  /**
   * Returns the count; null for an operand that can only be searched together with its neighbour.
   */
  private @Nullable Long count(Query part, Databases databases) {
    try {
      Query query = new QueryReader(agreement, sets, databases).resolve(part);
      return index.search(databases.catalogues(), query, List.of()).size();
    } catch (RefusedException _) {
      return null;
    }
  }
}
