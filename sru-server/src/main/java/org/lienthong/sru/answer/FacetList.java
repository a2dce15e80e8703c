package org.lienthong.sru.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet of SRU 2.0 (searchRetrieve Part 3, "Faceted results").
 *
 * @param label for people
 * @param index its CQL index
 */
public record FacetList(String label, String index, List<Value> values) {
  public FacetList {
    values = List.copyOf(values);
  }

  /**
   * One value of a facet.
   *
   * @param query a CQL query that finds its records in the whole catalogue
   * @param requestUrl the request that narrows the present search to it; null when it would be too
   *     long to send
   */
  public record Value(String term, String query, @Nullable String requestUrl, long count) {}
}
