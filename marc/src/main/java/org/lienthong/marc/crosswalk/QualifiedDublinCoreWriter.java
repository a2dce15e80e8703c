package org.lienthong.marc.crosswalk;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.DublinCore.Statement;

/**
 * Writes Dublin Core with the refinements of {@code dcterms} where the record has them, in the
 * container {@code qualifieddc} that OCLC defined and repositories call {@code oai_qdc}.
 */
final class QualifiedDublinCoreWriter implements RecordRenderer {
  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    DublinCore made = DublinCore.of(record);
    Elements container = new Elements(xml, "oai_qdc", Namespaces.QDC);
    container.startRoot("qualifieddc");
    xml.writeNamespace("dc", Namespaces.DC_ELEMENTS);
    xml.writeNamespace("dcterms", Namespaces.DC_TERMS);
    container.schemaLocation(Namespaces.QDC_XSD);
    Elements elements = new Elements(xml, "dc", Namespaces.DC_ELEMENTS);
    Elements terms = new Elements(xml, "dcterms", Namespaces.DC_TERMS);
    for (DcElement element : DcElement.values()) {
      List<Statement> statements = made.statements(element);
      for (Statement statement : statements) {
        if (statement.refinement() == null) {
          elements.text(element.elementName(), statement.text());
        } else {
          terms.text(statement.refinement(), statement.text());
        }
      }
    }
    container.end();
  }
}
