package org.lienthong.oai;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;

/**
 * Writes where a record was harvested from, by the guideline "XML schema to hold provenance
 * information". One {@code about} for each origin: the schema allows one chain in each.
 */
final class Provenance {
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/provenance";
  private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/provenance.xsd";

  private Provenance() {}

  /** Writes the chain of an origin; nothing for one that did not come by OAI-PMH. */
  static void write(Origin origin, XMLStreamWriter xml) throws XMLStreamException {
    if (!isComplete(origin)) {
      return;
    }
    xml.writeStartElement("about");
    Page.startIn(xml, "provenance", NAMESPACE, SCHEMA);
    describe(origin, xml);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void describe(Origin origin, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("originDescription");
    xml.writeAttribute("harvestDate", Datestamps.format(orEpoch(origin.harvested())));
    xml.writeAttribute("altered", Boolean.toString(origin.altered()));
    Page.element(xml, "baseURL", orEmpty(origin.baseUrl()));
    Page.element(xml, "identifier", origin.identifier());
    Page.element(xml, "datestamp", orEmpty(origin.datestamp()));
    Page.element(xml, "metadataNamespace", orEmpty(origin.namespace()));
    Origin before = origin.before();
    if (before != null && isComplete(before)) {
      describe(before, xml);
    }
    xml.writeEndElement();
  }

  /** Returns whether every part that the schema requires is present and valid. */
  private static boolean isComplete(Origin origin) {
    return origin.harvested() != null
        && isUri(origin.baseUrl())
        && isUri(origin.identifier())
        && isUri(origin.namespace())
        && Datestamps.parse(orEmpty(origin.datestamp())).isPresent();
  }

  private static boolean isUri(@Nullable String text) {
    return text != null && Envelope.isUri(text);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Instant orEpoch(@Nullable Instant instant) {
    return instant == null ? Instant.EPOCH : instant;
  }
}
