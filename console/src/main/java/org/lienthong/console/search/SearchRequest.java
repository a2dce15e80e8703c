package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search as people ask for it; every address of a page of results is one.
 *
 * @param typed the text in the search box, as typed
 * @param filters chosen values by filter: one of each filter must fit
 * @param order of the results
 * @param page from 1
 */
public record SearchRequest(
    String typed, Map<Filter, List<String>> filters, SearchOrder order, int page) {
  /** A search for everything, not narrowed. */
  public static final SearchRequest EMPTY =
      new SearchRequest("", Map.of(), SearchOrder.RELEVANCE, 1);

  public SearchRequest {
    Map<Filter, List<String>> copy = new EnumMap<>(Filter.class);
    filters.forEach((filter, values) -> {
      if (!values.isEmpty()) {
        copy.put(filter, List.copyOf(values));
      }
    });
    filters = copy;
  }

  /** Returns the chosen values of a filter. */
  public List<String> chosen(Filter filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /** Returns the first page of the same search with a value chosen, or no longer chosen. */
  public SearchRequest toggled(Filter filter, String value) {
    Map<Filter, List<String>> changed = new EnumMap<>(Filter.class);
    changed.putAll(filters);
    List<String> values = new ArrayList<>(chosen(filter));
    if (!values.remove(value)) {
      values.add(value);
    }
    changed.put(filter, values);
    return new SearchRequest(typed, changed, order, 1);
  }

  /** Returns the same search without filters. */
  public SearchRequest withoutFilters() {
    return new SearchRequest(typed, Map.of(), order, 1);
  }

  /** Returns the first page of a search for another text, narrowed in the same way. */
  public SearchRequest withText(String text) {
    return new SearchRequest(text, filters, order, 1);
  }

  /** Returns another page of the same search. */
  public SearchRequest atPage(int number) {
    return new SearchRequest(typed, filters, order, number);
  }

  /** Returns the first page of the same search in another order. */
  public SearchRequest in(SearchOrder other) {
    return new SearchRequest(typed, filters, other, 1);
  }
}
