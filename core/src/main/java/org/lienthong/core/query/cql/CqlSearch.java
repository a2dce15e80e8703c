package org.lienthong.core.query.cql;

import java.util.List;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/**
 * A CQL query as a search: a query of the model and sort keys.
 *
 * @param sort most important key first; empty for relevance
 */
public record CqlSearch(Query query, List<SortKey> sort) {
  public CqlSearch {
    sort = List.copyOf(sort);
  }
}
