package org.lienthong.harvester.oai;

import java.time.Instant;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;
import org.lienthong.marc.xml.XmlElements;

/**
 * Reads where a repository got a record from (OAI guidelines "XML schema to hold provenance
 * information in the about part of a record").
 */
final class ProvenanceReader {
  /** Steps back that are followed: provenance grows by one at every aggregator. */
  private static final int MAX_STEPS = 10;

  private ProvenanceReader() {}

  /** Reads the {@code about} element that {@code xml} is at, to its end; null for others. */
  static @Nullable Origin read(XMLStreamReader xml) throws XMLStreamException {
    Origin told = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("originDescription")) {
          Origin found = description(xml, 1);
          told = told == null ? found : told;
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return told;
  }

  private static @Nullable Origin description(XMLStreamReader xml, int step)
      throws XMLStreamException {
    Instant harvested = Granularity.parse(XmlElements.attribute(xml, "harvestDate")).orElse(null);
    boolean altered = XmlElements.attribute(xml, "altered").strip().matches("true|1");
    String baseUrl = null;
    String identifier = null;
    String datestamp = null;
    String namespace = null;
    Origin before = null;
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "baseURL" -> baseUrl = XmlElements.text(xml).strip();
        case "identifier" -> identifier = XmlElements.text(xml).strip();
        case "datestamp" -> datestamp = XmlElements.text(xml).strip();
        case "metadataNamespace" -> namespace = XmlElements.text(xml).strip();
        case "originDescription" -> {
          if (step < MAX_STEPS) {
            before = description(xml, step + 1);
          } else {
            XmlElements.skip(xml);
          }
        }
        default -> XmlElements.skip(xml);
      }
    }
    return identifier == null
        ? null
        : new Origin(baseUrl, identifier, datestamp, namespace, harvested, altered, before);
  }
}
