package org.lienthong.marc.crosswalk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/**
 * The table of XML formats of records, for SRU's {@code recordSchema}, Z39.50's element set names
 * of XML and OAI-PMH's {@code metadataPrefix} alike.
 */
public enum RecordFormat {
  /** The record itself. */
  MARCXML(
      "MARC 21 (MARCXML)",
      List.of("marcxml", "marc21", "marc21-xml", "marc", "marc-xml"),
      List.of("info:srw/schema/1/marcxml-v1.1", "info:srw/schema/1/marcxml-v1.0"),
      "marc21",
      MarcXmlWriter.NAMESPACE,
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
      new WholeMarcWriter()),
  /** Simple Dublin Core in the container of SRU. */
  DC(
      "Dublin Core",
      List.of("dc", "srw_dc"),
      List.of("info:srw/schema/1/dc-v1.1"),
      null,
      Namespaces.SRW_DC,
      Namespaces.SRW_DC_XSD,
      new DublinCoreWriter("srw_dc", Namespaces.SRW_DC, Namespaces.SRW_DC_XSD)),
  /** The fields of a list of hits. */
  BRIEF(
      "MARC 21, brief (MARCXML)",
      List.of("brief"),
      List.of("urn:lienthong:schema:brief:1"),
      null,
      MarcXmlWriter.NAMESPACE,
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
      new BriefMarcWriter()),
  /** The holdings. */
  ISOHOLD(
      "Holdings (ISO 20775)",
      List.of("isohold", "iso20775"),
      List.of(Namespaces.ISO_20775, "info:ofi/fmt:xml:xsd:iso20775"),
      null,
      Namespaces.ISO_20775,
      "http://www.loc.gov/standards/iso20775/ISOholdings_V1.0.xsd",
      new HoldingsWriter()),
  /** Simple Dublin Core in the container of OAI-PMH, which every repository must offer. */
  OAI_DC(
      "Dublin Core (OAI)",
      List.of("oai_dc"),
      List.of(),
      "oai_dc",
      Namespaces.OAI_DC,
      Namespaces.OAI_DC_XSD,
      new DublinCoreWriter("oai_dc", Namespaces.OAI_DC, Namespaces.OAI_DC_XSD)),
  /** Metadata Object Description Schema 3.8. */
  MODS(
      "MODS 3.8",
      List.of("mods", "mods3", "mods38"),
      List.of("info:srw/schema/1/mods-v3.8", "info:srw/schema/1/mods-v3.7"),
      "mods",
      Namespaces.MODS,
      Namespaces.MODS_XSD,
      new ModsWriter()),
  /** Dublin Core with the refinements of {@code dcterms}. */
  OAI_QDC(
      "Qualified Dublin Core",
      List.of("oai_qdc", "qdc"),
      List.of(),
      "oai_qdc",
      Namespaces.QDC,
      Namespaces.QDC_XSD,
      new QualifiedDublinCoreWriter()),
  /** Europeana Data Model, for aggregators; only where the record's publication is known. */
  EDM(
      "Europeana Data Model",
      List.of("edm"),
      List.of(),
      "edm",
      Namespaces.EDM,
      Namespaces.EDM_XSD,
      new EdmWriter());

  private final String title;
  private final List<String> names;
  private final List<String> sruIdentifiers;
  private final @Nullable String oaiPrefix;
  private final String namespace;
  private final String schemaLocation;
  private final RecordRenderer renderer;

  RecordFormat(
      String title,
      List<String> names,
      List<String> sruIdentifiers,
      @Nullable String oaiPrefix,
      String namespace,
      String schemaLocation,
      RecordRenderer renderer) {
    this.title = title;
    this.names = names;
    this.sruIdentifiers = sruIdentifiers;
    this.oaiPrefix = oaiPrefix;
    this.namespace = namespace;
    this.schemaLocation = schemaLocation;
    this.renderer = renderer;
  }

  /**
   * Returns the format that a client names: a short name in any letter case, an SRU schema
   * identifier, or the namespace.
   */
  public static Optional<RecordFormat> named(String nameOrIdentifier) {
    return Arrays.stream(values()).filter(f -> f.answersTo(nameOrIdentifier)).findFirst();
  }

  private boolean answersTo(String nameOrIdentifier) {
    return names.contains(nameOrIdentifier.toLowerCase(Locale.ROOT))
        || sruIdentifiers.contains(nameOrIdentifier)
        || namespace.equals(nameOrIdentifier);
  }

  /** Returns the format of this {@code metadataPrefix}, which is case-sensitive (OAI-PMH §3.4). */
  public static Optional<RecordFormat> ofOaiPrefix(String prefix) {
    return oai().filter(f -> prefix.equals(f.oaiPrefix)).findFirst();
  }

  /** Returns the formats that OAI-PMH offers, in the order to list them. */
  public static Stream<RecordFormat> oai() {
    return Arrays.stream(values()).filter(f -> f.oaiPrefix != null);
  }

  /** Returns the formats that SRU offers, in the order to list them. */
  public static Stream<RecordFormat> sru() {
    return Arrays.stream(values()).filter(f -> !f.sruIdentifiers.isEmpty());
  }

  /** Returns a name for people, in English. */
  public String title() {
    return title;
  }

  /** Returns the preferred short name. */
  public String shortName() {
    return names.getFirst();
  }

  /** Returns every accepted short name, in small letters, the preferred one first. */
  public List<String> names() {
    return names;
  }

  /** Returns the preferred SRU schema identifier; empty where SRU does not offer this format. */
  public Optional<String> sruIdentifier() {
    return sruIdentifiers.isEmpty() ? Optional.empty() : Optional.of(sruIdentifiers.getFirst());
  }

  /** Returns the {@code metadataPrefix}; empty where OAI-PMH does not offer this format. */
  public Optional<String> oaiPrefix() {
    return Optional.ofNullable(oaiPrefix);
  }

  /**
   * Returns the XML namespace of this format: that of the element written, except for {@link #EDM},
   * whose outermost element is of RDF.
   */
  public String namespace() {
    return namespace;
  }

  /** Returns the address of the XML schema of {@link #namespace}. */
  public String schemaLocation() {
    return schemaLocation;
  }

  /** Returns whether this format can express {@code record} without its publication. */
  public boolean canRender(MarcRecord record) {
    return renderer.canRender(record);
  }

  /**
   * Returns whether this format has all its mandatory data about {@code record}.
   *
   * @param publication asked only by a form that needs it
   */
  public boolean canRender(MarcRecord record, Supplier<Publication> publication) {
    return renderer.canRender(record, publication);
  }

  /**
   * Writes exactly one element, which declares every namespace it uses, so it can be placed in any
   * document. The writer need not repair namespaces.
   */
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    renderer.write(record, xml);
  }

  /**
   * Returns the same element as text.
   *
   * @throws XMLStreamException when this format cannot write it
   */
  public String text(MarcRecord record) throws XMLStreamException {
    return renderer.text(record);
  }

  /**
   * Returns the same element of a packed record; empty when this format cannot express it.
   *
   * @param packed see {@link org.lienthong.marc.packed.PackedMarc}
   * @throws XMLStreamException when this format cannot write it
   * @throws org.lienthong.marc.MalformedRecordException when the octets are not a packed record
   */
  public Optional<String> textOfPacked(byte[] packed) throws XMLStreamException {
    return renderer.textOfPacked(packed);
  }

  /**
   * Writes the same element for a record whose publication is known.
   *
   * @param publication asked only by a form that needs it
   */
  public void write(MarcRecord record, Supplier<Publication> publication, XMLStreamWriter xml)
      throws XMLStreamException {
    renderer.write(record, publication, xml);
  }
}
