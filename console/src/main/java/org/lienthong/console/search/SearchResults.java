package org.lienthong.console.search;

import java.util.List;
import org.lienthong.core.suggestion.Suggestion;

/**
 * One page of the results of a search.
 *
 * @param request what was asked for
 * @param total records found, on all pages
 * @param records those of this page
 * @param filters what the results can be narrowed by
 * @param suggestions other texts to search for, the best first, when nothing was found
 */
public record SearchResults(
    SearchRequest request,
    long total,
    List<RecordDescription> records,
    List<FilterValues> filters,
    List<Suggestion> suggestions) {
  public SearchResults {
    records = List.copyOf(records);
    filters = List.copyOf(filters);
    suggestions = List.copyOf(suggestions);
  }

  /** Returns how many pages can be opened. */
  public int pages() {
    long pages = (total + SearchLimits.PAGE - 1) / SearchLimits.PAGE;
    return (int) Math.min(pages, SearchLimits.MAX_PAGES);
  }
}
