package org.lienthong.console.api.v1;

import java.util.EnumSet;
import java.util.Set;
import org.lienthong.console.api.v1.body.CountedFacets;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.SearchRequest;

/** {@code /facets}: by what a search, or the whole catalogue, can be narrowed. */
final class FacetsResource implements Resource {
  private final CatalogueSearch search;

  FacetsResource(CatalogueSearch search) {
    this.search = search;
  }

  @Override
  public Set<Parameter> parameters() {
    return EnumSet.of(Parameter.Q, Parameter.QUERY_TYPE, Parameter.FACETS, Parameter.VALUES);
  }

  @Override
  public boolean takesFilters() {
    return true;
  }

  @Override
  public Answer get(ApiRequest request) {
    Facets facets = Facets.read(request.parameters()).orAll();
    SearchRequest wanted = SearchInput.read(request.parameters());
    return Answer.of(
        new CountedFacets(search.count(wanted), facets.count(search, wanted)),
        ApiLimits.FRESH_RECORDS);
  }
}
