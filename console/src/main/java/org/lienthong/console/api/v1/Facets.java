package org.lienthong.console.api.v1;

import java.util.Arrays;
import java.util.List;
import org.lienthong.console.api.v1.body.CountedFacet;
import org.lienthong.console.api.v1.body.CountedValue;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.FilterValues;
import org.lienthong.console.search.SearchRequest;

/**
 * The facets that a request asks for.
 *
 * @param filters whose values are counted, in their order in answers
 * @param most values of each
 */
record Facets(List<Filter> filters, int most) {
  /**
   * Reads them.
   *
   * @throws ProblemException when a parameter is wrong
   */
  static Facets read(Parameters parameters) {
    List<String> wanted = parameters.someOf(Parameter.FACETS, names());
    int most = parameters.number(Parameter.VALUES, 1, ApiLimits.USUAL_VALUES, ApiLimits.MAX_VALUES);
    return new Facets(
        Arrays.stream(Filter.values()).filter(f -> wanted.contains(f.parameter())).toList(), most);
  }

  /** Returns the names of all facets: the parameters that narrow a search to their values. */
  static List<String> names() {
    return Arrays.stream(Filter.values()).map(Filter::parameter).toList();
  }

  /** Returns all facets in place of none. */
  Facets orAll() {
    return filters.isEmpty() ? new Facets(List.of(Filter.values()), most) : this;
  }

  /** Counts them; those without values are left out. */
  List<CountedFacet> count(CatalogueSearch search, SearchRequest request) {
    return search.facets(request, filters, most).stream().map(Facets::counted).toList();
  }

  private static CountedFacet counted(FilterValues values) {
    Filter filter = values.filter();
    return new CountedFacet(
        filter.parameter(),
        Labels.of(filter),
        values.values().stream()
            .map(v ->
                new CountedValue(
                    v.term(), Labels.of(filter, v.term(), v.display()), v.records(), v.chosen()))
            .toList());
  }
}
