package org.lienthong.console.reader;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.console.search.NewBooks;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.marc.xml.XmlStreams;

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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XmlStreams.writer(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", frame.texts().language().code());
      text(xml, "id", whole(self));
      text(xml, "title", title);
      text(xml, "updated", changed(books).toString());
      link(xml, "self", ATOM, whole(self));
      link(xml, "alternate", HTML, whole(page));
      xml.writeStartElement("author");
      text(xml, "name", author);
      xml.writeEndElement();
      for (NewBooks.Book book : books) {
        entry(xml, book);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** An empty feed has not changed since the beginning of time. */
  private static Instant changed(List<NewBooks.Book> books) {
    return books.stream()
        .map(NewBooks.Book::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(XMLStreamWriter xml, NewBooks.Book book) throws XMLStreamException {
    RecordDescription record = book.record();
    String address = whole("/record/" + record.id());
    xml.writeStartElement("entry");
    text(xml, "id", frame.server() + "/record/" + record.id());
    text(xml, "title", record.title().isEmpty() ? frame.t("record.untitled") : record.title());
    text(xml, "updated", book.changed().toString());
    link(xml, "alternate", HTML, address);
    text(xml, "summary", summary(record));
    xml.writeEndElement();
  }

  private String summary(RecordDescription record) {
    return Stream.of(
            record.responsibility(), record.imprint(), record.year(), frame.kind(record))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String whole(String path) {
    return frame.server() + frame.texts().language().prefix() + path;
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
