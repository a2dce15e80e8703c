package org.lienthong.console.api.v1.body;

import java.util.List;

/**
 * Facets of a search.
 *
 * @param total records found
 */
public record CountedFacets(long total, List<CountedFacet> facets) {}
