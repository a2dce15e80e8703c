package org.lienthong.query.cql;

import java.util.List;
import org.lienthong.index.SortKey;
import org.lienthong.query.Query;

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
