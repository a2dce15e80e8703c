package org.lienthong.core.index;

import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** A search index. For use by any number of threads. Refusals are {@code RefusedException}s. */
public interface SearchIndex {
  /** The present state of an index. */
  long PRESENT = 0;

  /**
   * Searches catalogues together.
   *
   * @param catalogues codes; at least one
   * @param sort most important key first; empty for relevance
   * @throws org.lienthong.core.diagnostic.RefusedException when the query is not supported
   */
  ResultSet search(List<String> catalogues, Query query, List<SortKey> sort);

  /**
   * Searches catalogues together in the state of the index in which an earlier result set was made,
   * so that its next page neither repeats nor skips records. The present state is searched when
   * that one has been released (after minutes).
   *
   * @param catalogues codes; at least one
   * @param sort most important key first; empty for relevance
   * @param state of the earlier set
   * @throws org.lienthong.core.diagnostic.RefusedException when the query is not supported
   */
  default ResultSet search(List<String> catalogues, Query query, List<SortKey> sort, long state) {
    return search(catalogues, query, sort);
  }

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
