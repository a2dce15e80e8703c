package org.lienthong.index.lucene.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.StateCache;
import org.lienthong.index.lucene.facet.FacetCounter;
import org.lienthong.index.lucene.facet.KnownTerms;
import org.lienthong.index.lucene.schema.IndexLimits;

/**
 * Counts of values among the records that searches find. Each page of one search has the same, and
 * so have all readers who search for the same: the last ones are kept. For any number of threads.
 */
public final class LuceneFacets {
  private record Request(LuceneSearchRequest search, List<AccessPoint> points, int limit) {}

  private final KnownTerms terms = new KnownTerms();
  private final StateCache<Request, List<Facet>> known =
      new StateCache<>(IndexLimits.REMEMBERED_FACETS);

  /**
   * Counts values.
   *
   * @param limit values of each access point
   * @throws org.lienthong.core.diagnostic.RefusedException when an access point has no values to
   *     count, or counting takes too long
   */
  public List<Facet> count(
      Searchers searchers, LuceneSearchRequest search, List<AccessPoint> points, int limit)
      throws IOException {
    Request asked = new Request(search, List.copyOf(points), limit);
    List<Facet> before = searchers.unlimited((_, now) -> known.find(asked, now));
    if (before != null) {
      return before;
    }
    Query matching = Search.matching(search);
    return searchers.now(
        search.isExpensive(),
        (searcher, now) -> {
          List<Facet> facets =
              List.copyOf(new FacetCounter(searcher, matching, terms).count(points, limit));
          if (search.isShort()) {
            known.put(asked, now, facets);
          }
          return facets;
        });
  }
}
