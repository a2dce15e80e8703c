package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the results of a search.
 *
 * @param total records found, on all pages
 * @param next address of the next page; null on the last
 * @param facets those that were asked for; null when none were
 * @param suggestions other searches, the best first, when nothing was found
 */
public record FoundRecords(
    long total,
    List<CatalogueRecord> records,
    @Nullable String next,
    @Nullable List<CountedFacet> facets,
    List<SuggestedSearch> suggestions) {}
