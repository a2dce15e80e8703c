package org.lienthong.console.api.v1;

import java.util.List;
import java.util.Set;
import org.lienthong.console.api.v1.body.SuggestedSearch;
import org.lienthong.console.api.v1.body.SuggestedSearches;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.ResultPart;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.core.index.SearchIndex;

/**
 * {@code /suggestions}: what a person may mean who types, also while the last word is unfinished.
 */
final class SuggestionsResource implements Resource {
  private final CatalogueSearch search;

  SuggestionsResource(CatalogueSearch search) {
    this.search = search;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.Q);
  }

  @Override
  public Answer get(ApiRequest request) {
    String q = SearchInput.typed(request.parameters().get(Parameter.Q).orElse(""));
    SuggestedSearches body =
        q.isBlank()
            ? new SuggestedSearches(List.of(), List.of())
            : suggested(q, request.addresses());
    return Answer.of(body, ApiLimits.FRESH_RECORDS);
  }

  private SuggestedSearches suggested(String q, Addresses addresses) {
    ResultPart found = first(q);
    List<SuggestedSearch> others = SearchResource.suggestions(found, addresses);
    ResultPart shown =
        found.total() > 0 || others.isEmpty() ? found : first(others.getFirst().text());
    return new SuggestedSearches(
        others,
        shown.records().stream().map(record -> Descriptions.suggested(record, addresses)).toList());
  }

  private ResultPart first(String typed) {
    return search.part(
        SearchRequest.EMPTY.withText(typed), 0, ApiLimits.SUGGESTED_RECORDS, SearchIndex.PRESENT);
  }
}
