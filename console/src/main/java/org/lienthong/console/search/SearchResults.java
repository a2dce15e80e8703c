package org.lienthong.console.search;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.console.search.FilterValues.Chosen;
import org.lienthong.core.suggestion.Suggestion;

/**
 * One page of the results of a search.
 *
 * @param request what was asked for
 * @param total records found, on all pages
 * @param hits the records of this page, editions of one work together
 * @param filters what the results can be narrowed by
 * @param chosen what they are narrowed by
 * @param help what else to search for
 * @param highlight marks what was searched for
 */
public record SearchResults(
    SearchRequest request,
    long total,
    List<Hit> hits,
    List<FilterValues> filters,
    List<Chosen> chosen,
    SearchHelp help,
    Highlight highlight) {
  public SearchResults {
    hits = List.copyOf(hits);
    filters = List.copyOf(filters);
    chosen = List.copyOf(chosen);
  }

  /** Returns the records of this page, editions of one work beside each other. */
  public List<RecordDescription> records() {
    return hits.stream()
        .flatMap(hit -> Stream.concat(Stream.of(hit.record()), hit.editions().stream()))
        .toList();
  }

  /** Returns other texts to search for, the best first. */
  public List<Suggestion> suggestions() {
    return help.suggestions();
  }

  /** Returns how many pages can be opened. */
  public int pages() {
    return SearchLimits.pages(total);
  }

  /** Says whether there are more records than pages that can be opened. */
  public boolean isCut() {
    return total > (long) SearchLimits.MAX_PAGES * SearchLimits.PAGE;
  }

  /** Returns the place of the first record of this page among all, from 1. */
  public int first() {
    return (request.page() - 1) * SearchLimits.PAGE + 1;
  }
}
