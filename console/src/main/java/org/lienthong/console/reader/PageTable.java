package org.lienthong.console.reader;

import java.util.Map;
import org.lienthong.console.search.CatalogueSearch;

/** All pages for readers, by the first segment of their paths. */
final class PageTable {
  private PageTable() {}

  static Map<String, Page> of(CatalogueSearch search) {
    Templates templates = new Templates();
    return Map.ofEntries(
        Map.entry("", visit -> templates.page("start", visit.frame(), Map.of())),
        Map.entry("advanced", new AdvancedPage(search, templates)),
        Map.entry("record", new RecordPage(search.records(), templates)),
        Map.entry("search", new ResultsPage(search, templates)),
        Map.entry("unapi", new UnapiPage(search.records())));
  }
}
