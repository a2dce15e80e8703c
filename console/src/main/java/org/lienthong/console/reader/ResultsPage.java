package org.lienthong.console.reader;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchResults;
import org.lienthong.core.diagnostic.RefusedException;

/** The pages of results: {@code /search?q=…}. */
final class ResultsPage implements Page {
  /** Seconds after which a dear search may be tried again. */
  private static final String LATER = "10";

  private final CatalogueSearch search;
  private final MissedSearches missed;
  private final Templates templates;

  ResultsPage(CatalogueSearch search, MissedSearches missed, Templates templates) {
    this.search = search;
    this.missed = missed;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    SearchRequest request = visit.whole().frame().request();
    if (SearchAddress.isOfForm(visit.form())) {
      return PageAnswer.redirect(HttpStatus.SEE_OTHER_303, visit.frame().to(request));
    }
    SearchResults results;
    try {
      results = search.search(request);
    } catch (RefusedException refused) {
      return refused(visit, SearchProblem.of(refused.refusal(), request));
    }
    if (results.total() == 0 && request.filters().isEmpty()) {
      missed.add(request.typed());
    }
    return templates.page("results", visit.frame(), Map.of("results", results));
  }

  private PageAnswer refused(Visit visit, SearchProblem problem) {
    byte[] content = templates.page("refused", visit.frame(), Map.of("problem", problem)).content();
    Map<HttpHeader, String> headers =
        problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503
            ? Map.of(HttpHeader.RETRY_AFTER, LATER)
            : Map.of();
    return new PageAnswer(problem.status(), PageAnswer.HTML, content, headers);
  }
}
