package org.lienthong.marc.crosswalk;

import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.DublinCore.Statement;
import org.lienthong.marc.crosswalk.Publication.Holder;
import org.lienthong.marc.xml.XmlText;

/**
 * Writes the Europeana Data Model by its mapping guidelines for providers: an {@code
 * edm:ProvidedCHO} in Dublin Core, and one {@code ore:Aggregation} for each library that holds it.
 *
 * <p>Mandatory elements, without which a record is not rendered: a title or description; a language
 * where {@code edm:type} is TEXT; a library. Element order is that of {@code ORE.xsd} and {@code
 * EDM.xsd}.
 */
final class EdmWriter implements RecordRenderer {
  /**
   * The terms of {@code dcterms} that a provided object may have; other terms are written as
   * elements.
   */
  private static final Set<String> TERMS =
      Set.of(
          "alternative",
          "extent",
          "isPartOf",
          "isReplacedBy",
          "issued",
          "replaces",
          "spatial",
          "tableOfContents",
          "temporal");

  @Override
  public boolean canRender(MarcRecord record) {
    return false;
  }

  @Override
  public boolean canRender(MarcRecord record, Supplier<Publication> publication) {
    DublinCore made = DublinCore.of(record);
    boolean named = has(made, DcElement.TITLE) || has(made, DcElement.DESCRIPTION);
    boolean text = ResourceType.of(record.leader()).edm().equals("TEXT");
    return named && (!text || has(made, DcElement.LANGUAGE)) && publication.get().isComplete();
  }

  private static boolean has(DublinCore made, DcElement element) {
    return made.statements(element).stream().anyMatch(EdmWriter::isPlain);
  }

  private static boolean isPlain(Statement statement) {
    return statement.refinement() == null || !TERMS.contains(statement.refinement());
  }

  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    write(record, () -> Publication.UNKNOWN, xml);
  }

  @Override
  public void write(MarcRecord record, Supplier<Publication> publication, XMLStreamWriter xml)
      throws XMLStreamException {
    Publication published = publication.get();
    Elements rdf = new Elements(xml, "rdf", Namespaces.RDF);
    rdf.startRoot("RDF");
    xml.writeNamespace("edm", Namespaces.EDM);
    xml.writeNamespace("ore", Namespaces.ORE);
    xml.writeNamespace("dc", Namespaces.DC_ELEMENTS);
    xml.writeNamespace("dcterms", Namespaces.DC_TERMS);
    rdf.schemaLocation(Namespaces.EDM_XSD);
    object(record, published.identifier(), xml);
    EdmRights shown = EdmRights.of(record, published);
    for (Holder holder : published.holders()) {
      aggregation(holder, published, shown, xml);
    }
    rdf.end();
  }

  private static void object(MarcRecord record, String identifier, XMLStreamWriter xml)
      throws XMLStreamException {
    Elements edm = new Elements(xml, "edm", Namespaces.EDM);
    Elements elements = new Elements(xml, "dc", Namespaces.DC_ELEMENTS);
    Elements terms = new Elements(xml, "dcterms", Namespaces.DC_TERMS);
    edm.start("ProvidedCHO");
    rdf("about", identifier, xml);
    DublinCore made = DublinCore.of(record);
    for (DcElement element : DcElement.values()) {
      for (Statement statement : made.statements(element)) {
        if (isPlain(statement)) {
          elements.text(element.elementName(), statement.text());
        } else {
          terms.text(String.valueOf(statement.refinement()), statement.text());
        }
      }
    }
    edm.text("type", ResourceType.of(record.leader()).edm());
    edm.end();
  }

  private static void aggregation(
      Holder holder, Publication published, EdmRights shown, XMLStreamWriter xml)
      throws XMLStreamException {
    Elements edm = new Elements(xml, "edm", Namespaces.EDM);
    Elements ore = new Elements(xml, "ore", Namespaces.ORE);
    ore.start("Aggregation");
    rdf("about", published.identifier() + "#aggregation-" + holder.code(), xml);
    resource("aggregatedCHO", published.identifier(), edm);
    edm.text("dataProvider", holder.name());
    resource("isShownAt", shown.shownAt(), edm);
    edm.text("provider", published.aggregator());
    resource("rights", shown.rights(), edm);
    ore.end();
  }

  private static void resource(String name, String address, Elements edm)
      throws XMLStreamException {
    edm.start(name);
    rdf("resource", address, edm.xml());
    edm.end();
  }

  private static void rdf(String attribute, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute("rdf", Namespaces.RDF, attribute, XmlText.legal(value));
  }
}
