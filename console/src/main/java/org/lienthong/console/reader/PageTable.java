package org.lienthong.console.reader;

import java.time.InstantSource;
import java.util.Map;
import org.lienthong.console.search.CatalogueLists;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.site.Site;
import org.lienthong.console.site.SiteFile;

/** All pages for readers, by the first segment of their paths. */
final class PageTable {
  private PageTable() {}

  static Map<String, Page> of(CatalogueSearch search, Site site, MissedSearches missed) {
    Templates templates = new Templates();
    CatalogueLists lists = search.lists();
    NewBooksPages newBooks = new NewBooksPages(lists.newBooks(), templates);
    KioskPage kiosk = new KioskPage(search, templates);
    return Map.ofEntries(
        Map.entry("", new StartPage(search, lists.newBooks(), templates, InstantSource.system())),
        Map.entry("advanced", new AdvancedPage(search, templates)),
        Map.entry("basket", new BasketPage(lists.chosen(), templates)),
        Map.entry("browse", new BrowsePage(lists, templates)),
        Map.entry(CoverPicture.SEGMENT, new CoverPicture(site.covers())),
        Map.entry("favicon.ico", new SiteFiles(site)),
        Map.entry("kiosk", visit -> kiosk.get(visit, visit.rest(), null)),
        Map.entry("l", new DoorPage(lists, newBooks, kiosk, templates)),
        Map.entry("manifest.webmanifest", new WebManifest()),
        Map.entry("new", newBooks::page),
        Map.entry("new.atom", newBooks::feed),
        Map.entry("opensearch.xml", new OpenSearchDescription()),
        Map.entry("privacy", new PlainPage("privacy", templates)),
        Map.entry("record", new RecordPage(search.records(), templates)),
        Map.entry("robots.txt", new RobotsFile()),
        Map.entry("search", new ResultsPage(search, missed, templates)),
        Map.entry("sitemap.xml", new Sitemap(search)),
        Map.entry("unapi", new UnapiPage(search.records())),
        Map.entry(SiteFile.SEGMENT, new SiteFiles(site)));
  }
}
