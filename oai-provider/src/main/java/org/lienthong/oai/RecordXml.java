package org.lienthong.oai;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.StoredRecord;

/** Writes one record in one format: header, metadata and about (§2.5). */
final class RecordXml {
  private static final String DCTERMS = "http://purl.org/dc/terms/";

  private final IdentifierScheme identifiers;
  private final @Nullable String set;

  /**
   * Creates a writer for one list.
   *
   * @param set the set that is listed, null for none: a record that has left it is shown as deleted
   *     there
   */
  RecordXml(IdentifierScheme identifiers, @Nullable String set) {
    this.identifiers = identifiers;
    this.set = set;
  }

  /** Returns whether the record is shown as deleted. */
  boolean isGone(StoredRecord record) {
    return record.deleted() || hasLeft(record);
  }

  private boolean hasLeft(StoredRecord record) {
    return set != null && record.sets().stream().noneMatch(spec -> covers(set, spec));
  }

  private static boolean covers(String set, String spec) {
    return spec.startsWith(set)
        && (spec.length() == set.length() || spec.charAt(set.length()) == ':');
  }

  void header(StoredRecord record, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("header");
    if (isGone(record)) {
      xml.writeAttribute("status", "deleted");
    }
    Page.element(xml, "identifier", identifiers.identifier(record.catalogue(), record.id()));
    Page.element(xml, "datestamp", Datestamps.format(record.datestamp()));
    if (set != null && hasLeft(record)) {
      Page.element(xml, "setSpec", set);
    }
    for (String spec : record.sets()) {
      Page.element(xml, "setSpec", spec);
    }
    xml.writeEndElement();
  }

  /** The content of {@code metadata}. */
  @FunctionalInterface
  interface Metadata {
    /** Writes the content. */
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** Writes a record that is not {@link #isGone gone}. */
  void record(StoredRecord record, Metadata metadata, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("record");
    header(record, xml);
    xml.writeStartElement("metadata");
    metadata.write(xml);
    xml.writeEndElement();
    for (Origin origin : record.origins()) {
      Provenance.write(origin, xml);
    }
    xml.writeEndElement();
  }

  /** Writes a record that is {@link #isGone gone}, with its successor when it has one. */
  void gone(StoredRecord record, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("record");
    header(record, xml);
    if (record.deleted() && record.successor() != null) {
      successor(identifiers.identifier(record.catalogue(), record.successor()), xml);
    }
    xml.writeEndElement();
  }

  private static void successor(String identifier, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("about");
    xml.writeStartElement("dcterms", "isReplacedBy", DCTERMS);
    xml.writeNamespace("dcterms", DCTERMS);
    xml.writeNamespace("xsi", Page.XSI);
    xml.writeAttribute(
        "xsi",
        Page.XSI,
        "schemaLocation",
        DCTERMS + " http://dublincore.org/schemas/xmls/qdc/dcterms.xsd");
    xml.writeCharacters(identifier);
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
