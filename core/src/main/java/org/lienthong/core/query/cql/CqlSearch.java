package org.lienthong.core.query.cql;

import java.util.List;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/**
 * What a CQL query asks of an index.
 *
 * @param sort most important key first; empty for relevance
 */
public record CqlSearch(Query query, List<SortKey> sort) {
  public CqlSearch {
    sort = List.copyOf(sort);
  }
}
