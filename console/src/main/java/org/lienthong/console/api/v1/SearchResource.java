package org.lienthong.console.api.v1;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.api.v1.body.FoundRecords;
import org.lienthong.console.api.v1.body.SuggestedSearch;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.ResultPart;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.core.index.SearchIndex;

/** {@code /search}: records that a search finds, page by page. */
final class SearchResource implements Resource {
  private final CatalogueSearch search;

  SearchResource(CatalogueSearch search) {
    this.search = search;
  }

  @Override
  public Set<Parameter> parameters() {
    return EnumSet.complementOf(EnumSet.of(Parameter.INCLUDE));
  }

  @Override
  public boolean takesFilters() {
    return true;
  }

  @Override
  public Answer get(ApiRequest request) {
    Parameters parameters = request.parameters();
    int limit =
        parameters.number(Parameter.LIMIT, 0, ApiLimits.USUAL_RECORDS, ApiLimits.MAX_RECORDS);
    SearchRequest wanted = SearchInput.read(parameters);
    Facets facets = Facets.read(parameters);
    Optional<Cursor> cursor = cursor(parameters, SearchInput.identity(wanted));
    int start = cursor.map(Cursor::start).orElse(0);
    int count = Math.min(limit, ApiLimits.REACH - start);
    ResultPart part =
        search.part(wanted, start, count, cursor.map(Cursor::state).orElse(SearchIndex.PRESENT));
    String next = next(request, wanted, part, start + count, count);
    FoundRecords body =
        new FoundRecords(
            part.total(),
            part.records().stream()
                .map(record -> Descriptions.brief(record, request.addresses()))
                .toList(),
            next,
            facets.filters().isEmpty() ? null : facets.count(search, wanted),
            suggestions(part, request.addresses()));
    return new Answer(
        HttpStatus.OK_200,
        body,
        ApiLimits.FRESH_RECORDS,
        next == null ? Map.of() : Map.of(HttpHeader.LINK, "<" + next + ">; rel=\"next\""));
  }

  private static Optional<Cursor> cursor(Parameters parameters, long identity) {
    Optional<String> text = parameters.get(Parameter.CURSOR);
    Optional<Cursor> cursor = text.flatMap(Cursor::parse).filter(c -> c.search() == identity);
    if (text.isPresent() && cursor.isEmpty()) {
      throw ProblemException.parameter(
          Parameter.CURSOR.label(),
          "không phải của lần tìm này; hãy dùng địa chỉ next của trang trước.",
          "does not belong to this search; use the address next of the page before.");
    }
    return cursor;
  }

  private static @Nullable String next(
      ApiRequest request, SearchRequest wanted, ResultPart part, int end, int count) {
    return count > 0 && end < Math.min(part.total(), ApiLimits.REACH)
        ? request
            .addresses()
            .search(
                request.parameters().form(),
                new Cursor(end, part.state(), SearchInput.identity(wanted)))
        : null;
  }

  static List<SuggestedSearch> suggestions(ResultPart part, Addresses addresses) {
    return Stream.concat(
            part.help().suggestions().stream()
                .map(other -> Descriptions.suggestion(other, addresses)),
            part.help().shorter().stream().map(other -> Descriptions.suggestion(other, addresses)))
        .toList();
  }
}
