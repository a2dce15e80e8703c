package org.lienthong.console.reader;

import java.util.Map;
import org.lienthong.console.search.CatalogueSearch;

/** The pages of results: {@code /search?q=…}. */
final class ResultsPage implements Page {
  private final CatalogueSearch search;
  private final Templates templates;

  ResultsPage(CatalogueSearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    if (!visit.rest().isEmpty()) {
      throw Page.unknown();
    }
    return templates.page(
        "results", visit.frame(), Map.of("results", search.search(visit.frame().request())));
  }
}
