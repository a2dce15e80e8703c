package org.lienthong.core.index;

import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** A search index. For use by any number of threads. Refusals are {@code RefusedException}s. */
public interface SearchIndex {
  /**
   * Searches catalogues together.
   *
   * @param catalogues codes; at least one
   * @param sort most important key first; empty for relevance
   * @throws org.lienthong.core.diagnostic.RefusedException when the query is not supported
   */
  ResultSet search(List<String> catalogues, Query query, List<SortKey> sort);

  /**
   * Counts the records that a query finds. Cheaper than a search whose records nobody reads.
   *
   * @param catalogues codes; at least one
   * @throws org.lienthong.core.diagnostic.RefusedException when the query is not supported
   */
  default long count(List<String> catalogues, Query query) {
    return search(catalogues, query, List.of()).size();
  }

  /**
   * Lists terms around a starting point, in Vietnamese order.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the access point cannot be scanned
   */
  List<ScanTerm> scan(List<String> catalogues, ScanRequest request);

  /**
   * Counts the values of access points among the records that a query finds.
   *
   * @param limit values of each, most frequent first
   */
  List<Facet> facets(List<String> catalogues, Query query, List<AccessPoint> points, int limit);

  /** Returns the words of this index, for suggestions. */
  IndexWords words();
}
