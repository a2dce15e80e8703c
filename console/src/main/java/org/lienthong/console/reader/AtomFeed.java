package org.lienthong.console.reader;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.lienthong.console.search.NewBooks;
import org.lienthong.console.search.RecordDescription;

/**
 * A feed of new books (RFC 4287).
 *
 * @param frame language and addresses
 * @param title of the feed
 * @param author who publishes it: a feed needs one where entries have none (§4.1.1)
 * @param self path of the feed, which is also its id
 * @param page path of the page with the same books
 */
record AtomFeed(Frame frame, String title, String author, String self, String page) {
  static final String TYPE = "application/atom+xml;charset=utf-8";

  private static final String ATOM = "application/atom+xml";
  private static final String HTML = "text/html";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** Returns the document. */
  byte[] octets(List<NewBooks.Book> books) {
    return XmlFile.of(
        "feed",
        NAMESPACE,
        feed -> {
          feed.language(frame.texts().language().code());
          feed.element("id", whole(self));
          feed.element("title", title);
          feed.element("updated", changed(books).toString());
          link(feed, "self", ATOM, whole(self));
          link(feed, "alternate", HTML, whole(page));
          feed.group("author", inside -> inside.element("name", author));
          for (NewBooks.Book book : books) {
            feed.group("entry", inside -> entry(inside, book));
          }
        });
  }

  /** An empty feed has not changed since the beginning of time. */
  private static Instant changed(List<NewBooks.Book> books) {
    return books.stream()
        .map(NewBooks.Book::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(XmlFile entry, NewBooks.Book book) throws XMLStreamException {
    RecordDescription record = book.record();
    entry.element("id", frame.server() + "/record/" + record.id());
    entry.element("title", record.title().isEmpty() ? frame.t("record.untitled") : record.title());
    entry.element("updated", book.changed().toString());
    link(entry, "alternate", HTML, whole("/record/" + record.id()));
    entry.element("summary", summary(record));
  }

  private String summary(RecordDescription record) {
    return Stream.of(record.responsibility(), record.imprint(), record.year(), frame.kind(record))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String whole(String path) {
    return frame.server() + frame.texts().language().prefix() + path;
  }

  private static void link(XmlFile file, String relation, String type, String address)
      throws XMLStreamException {
    file.element("link", "", "rel", relation, "type", type, "href", address);
  }
}
