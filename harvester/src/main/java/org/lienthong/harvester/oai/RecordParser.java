package org.lienthong.harvester.oai;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.write.LocalId;
import org.lienthong.harvester.oai.OaiRecord.Alive;
import org.lienthong.harvester.oai.OaiRecord.Content;
import org.lienthong.harvester.oai.OaiRecord.Gone;
import org.lienthong.harvester.oai.OaiRecord.Unusable;
import org.lienthong.marc.dublincore.DublinCoreRecord;
import org.lienthong.marc.marcxml.MarcXmlElement;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.xml.XmlElements;

/** Reads one {@code record} element (OAI-PMH 2.0 §2.5). For one record. */
final class RecordParser {
  private final XMLStreamReader xml;
  private String identifier = "";
  private String datestamp = "";
  private boolean deleted;
  private Content content = new Unusable("it has no metadata");
  private @Nullable Origin before;

  RecordParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Reads the element at whose start tag the reader is, to its end. */
  OaiRecord record() throws XMLStreamException {
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "header" -> header();
        case "metadata" -> metadata();
        case "about" -> {
          Origin told = ProvenanceReader.read(xml);
          before = told == null ? before : told;
        }
        default -> XmlElements.skip(xml);
      }
    }
    return new OaiRecord(identifier, datestamp, judged());
  }

  /** Reads the header at whose start tag the reader is, to its end. */
  OaiRecord listed() throws XMLStreamException {
    header();
    content = new Unusable("only its header came");
    return new OaiRecord(identifier, datestamp, judged());
  }

  private Content judged() {
    if (identifier.isEmpty() || identifier.length() > StoreLimits.MAX_ID_CHARS) {
      return new Unusable("its identifier has " + identifier.length() + " characters");
    }
    if (deleted) {
      return new Gone();
    }
    return content instanceof Alive alive && before != null
        ? new Alive(
            alive.marc(),
            alive.namespace(),
            before,
            alive.altered(),
            alive.repaired(),
            alive.replaced())
        : content;
  }

  private void header() throws XMLStreamException {
    deleted = XmlElements.attribute(xml, "status").strip().equals("deleted");
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "identifier" -> identifier = LocalId.oneLine(XmlElements.text(xml));
        case "datestamp" -> datestamp = Granularity.regular(LocalId.oneLine(XmlElements.text(xml)));
        default -> XmlElements.skip(xml);
      }
    }
  }

  private void metadata() throws XMLStreamException {
    while (XmlElements.nextChild(xml)) {
      content = format();
    }
  }

  private Content format() throws XMLStreamException {
    String namespace = xml.getNamespaceURI();
    if (xml.getLocalName().equals("collection")) {
      return firstOfCollection();
    }
    if (MarcXmlElement.isRecord(xml)) {
      return marc(namespace);
    }
    if (xml.getLocalName().equals("dc") || xml.getLocalName().equals("qualifieddc")) {
      return new Alive(DublinCoreRecord.read(xml), namespace, null, true, false, 0);
    }
    String name = xml.getLocalName();
    XmlElements.skip(xml);
    return new Unusable("metadata '" + name + "' of namespace '" + namespace + "' cannot be used");
  }

  private Content firstOfCollection() throws XMLStreamException {
    Content first = new Unusable("its collection is empty");
    boolean found = false;
    while (XmlElements.nextChild(xml)) {
      if (found) {
        XmlElements.skip(xml);
      } else {
        first = format();
        found = true;
      }
    }
    return first;
  }

  private Content marc(@Nullable String namespace) throws XMLStreamException {
    return switch (MarcXmlElement.read(xml, new Position(1, -1))) {
      case MarcReading.Read read ->
          new Alive(
              read.record(), namespace, null, read.repaired(), read.repaired(), read.replaced());
      case MarcReading.Rejected rejected -> new Unusable(rejected.reason());
    };
  }
}
