package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Collections;
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
 * @param fields words that must be in a field, too
 * @param syntax how {@code typed} is read
 */
public record SearchRequest(
    String typed,
    Map<Filter, List<String>> filters,
    SearchOrder order,
    int page,
    Map<SearchField, String> fields,
    SearchSyntax syntax) {
  /** A search for everything, not narrowed. */
  public static final SearchRequest EMPTY =
      new SearchRequest("", Map.of(), SearchOrder.RELEVANCE, 1);

  public SearchRequest {
    Map<Filter, List<String>> chosen = new EnumMap<>(Filter.class);
    filters.forEach((filter, values) -> {
      if (!values.isEmpty()) {
        chosen.put(filter, List.copyOf(values));
      }
    });
    filters = Collections.unmodifiableMap(chosen);
    Map<SearchField, String> words = new EnumMap<>(SearchField.class);
    fields.forEach((field, text) -> {
      if (!text.isBlank()) {
        words.put(field, text);
      }
    });
    fields = Collections.unmodifiableMap(words);
  }

  /** A search for words in any field. */
  public SearchRequest(
      String typed, Map<Filter, List<String>> filters, SearchOrder order, int page) {
    this(typed, filters, order, page, Map.of(), SearchSyntax.WORDS);
  }

  /** Returns the chosen values of a filter. */
  public List<String> chosen(Filter filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /** Says whether a value of a filter is chosen. */
  public boolean isChosen(Filter filter, String value) {
    return chosen(filter).stream().anyMatch(chosen -> filter.isSame(chosen, value));
  }

  /** Returns the words for a field; empty for none. */
  public String field(SearchField field) {
    return fields.getOrDefault(field, "");
  }

  /** Says whether it asks for words in the box only. */
  public boolean isPlain() {
    return syntax == SearchSyntax.WORDS && fields.isEmpty();
  }

  /** Returns the first page of the same search with a value chosen, or no longer chosen. */
  public SearchRequest toggled(Filter filter, String value) {
    List<String> values = new ArrayList<>(chosen(filter));
    if (!values.removeIf(chosen -> filter.isSame(chosen, value))) {
      values.add(value);
    }
    return with(filter, values);
  }

  /** Returns the first page of the same search with other values of a filter. */
  public SearchRequest with(Filter filter, List<String> values) {
    Map<Filter, List<String>> changed = new EnumMap<>(Filter.class);
    changed.putAll(filters);
    changed.put(filter, values);
    return new SearchRequest(typed, changed, order, 1, fields, syntax);
  }

  /** Returns the first page of the same search without words for a field. */
  public SearchRequest without(SearchField field) {
    Map<SearchField, String> changed = new EnumMap<>(SearchField.class);
    changed.putAll(fields);
    changed.remove(field);
    return new SearchRequest(typed, filters, order, 1, changed, syntax);
  }

  /** Returns the same search without filters. */
  public SearchRequest withoutFilters() {
    return new SearchRequest(typed, Map.of(), order, 1, fields, syntax);
  }

  /** Returns the first page of a search for another text, narrowed in the same way. */
  public SearchRequest withText(String text) {
    return new SearchRequest(text, filters, order, 1, fields, syntax);
  }

  /** Returns the first page of the same search, with its text read in another way. */
  public SearchRequest as(SearchSyntax other) {
    return new SearchRequest(typed, filters, order, 1, fields, other);
  }

  /** Returns another page of the same search. */
  public SearchRequest atPage(int number) {
    return new SearchRequest(typed, filters, order, number, fields, syntax);
  }

  /** Returns the first page of the same search in another order. */
  public SearchRequest in(SearchOrder other) {
    return new SearchRequest(typed, filters, other, 1, fields, syntax);
  }
}
