package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.http.PublicAddress;

/**
 * The pages of all records, for search engines (sitemaps.org 0.9): {@code /sitemap.xml} lists the
 * parts, {@code /sitemap.xml?part=N} has the records whose seqs are in the part's span. A record
 * that changes moves to the last part, so older parts stay as they are.
 */
final class Sitemap implements Page {
  /** Seqs of a part: it has no more records than these, and the protocol allows 50,000. */
  static final int SPAN = 20_000;

  /** Records that are read at once. */
  private static final int READ = 1_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String TYPE = "application/xml;charset=utf-8";
  private static final String PART = "part";

  private final CatalogueSearch search;
  private final int span;

  Sitemap(CatalogueSearch search) {
    this(search, SPAN);
  }

  /** Makes it with parts of another size. */
  Sitemap(CatalogueSearch search, int span) {
    this.search = search;
    this.span = span;
  }

  @Override
  public PageAnswer get(Visit visit) {
    if (!visit.rest().isEmpty() || visit.frame().texts().language() != Language.VIETNAMESE) {
      throw Page.unknown();
    }
    PublicAddress server = visit.frame().server();
    String part = visit.value(PART);
    return part.isEmpty() ? PageAnswer.file(TYPE, index(server)) : part(server, part);
  }

  private byte[] index(PublicAddress server) {
    return XmlFile.of(
        "sitemapindex",
        NAMESPACE,
        file -> {
          List<StoredRecord> next = search.list(0, 1);
          while (!next.isEmpty()) {
            long part = (next.getFirst().seq() - 1) / span;
            file.group(
                "sitemap",
                inside -> inside.element("loc", server + "/sitemap.xml?" + PART + "=" + part));
            next = search.list((part + 1) * span, 1);
          }
        });
  }

  private PageAnswer part(PublicAddress server, String number) {
    if (!number.matches("\\d{1,9}")) {
      throw Page.unknown();
    }
    long before = Long.parseLong(number) * span;
    if (listed(before, before + span).isEmpty()) {
      throw Page.unknown();
    }
    return PageAnswer.file(
        TYPE, XmlFile.of("urlset", NAMESPACE, file -> records(file, server, before)));
  }

  private void records(XmlFile file, PublicAddress server, long before) throws XMLStreamException {
    List<StoredRecord> page = listed(before, before + span);
    while (!page.isEmpty()) {
      for (StoredRecord record : page) {
        file.group(
            "url",
            inside -> {
              String id = URLEncoder.encode(record.id(), UTF_8).replace("+", "%20");
              inside.element("loc", server + "/record/" + id);
              inside.element("lastmod", record.datestamp().toString());
            });
      }
      page = listed(page.getLast().seq(), before + span);
    }
  }

  private List<StoredRecord> listed(long after, long last) {
    return search.list(after, READ).stream().filter(r -> r.seq() <= last).toList();
  }
}
