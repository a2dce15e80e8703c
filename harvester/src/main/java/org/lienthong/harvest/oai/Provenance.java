package org.lienthong.harvest.oai;

import java.time.Instant;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvest.xml.Elements;
import org.lienthong.store.Origin;

/**
 * Reads where a repository had a record from (OAI guidelines "XML schema to hold provenance
 * information in the about part of a record").
 */
final class Provenance {
  /** Steps back that are followed: provenance grows by one at every aggregator. */
  private static final int MAX_STEPS = 10;

  private Provenance() {}

  /** Reads the {@code about} element that {@code xml} stands on, to its end; null for others. */
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
    Instant harvested = Granularity.parse(Elements.attribute(xml, "harvestDate")).orElse(null);
    boolean altered = Elements.attribute(xml, "altered").strip().matches("true|1");
    String baseUrl = null;
    String identifier = null;
    String datestamp = null;
    String namespace = null;
    Origin before = null;
    while (Elements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "baseURL" -> baseUrl = Elements.text(xml).strip();
        case "identifier" -> identifier = Elements.text(xml).strip();
        case "datestamp" -> datestamp = Elements.text(xml).strip();
        case "metadataNamespace" -> namespace = Elements.text(xml).strip();
        case "originDescription" -> {
          if (step < MAX_STEPS) {
            before = description(xml, step + 1);
          } else {
            Elements.skip(xml);
          }
        }
        default -> Elements.skip(xml);
      }
    }
    return identifier == null
        ? null
        : new Origin(baseUrl, identifier, datestamp, namespace, harvested, altered, before);
  }
}
