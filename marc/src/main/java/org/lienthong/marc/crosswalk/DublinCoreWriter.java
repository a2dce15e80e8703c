package org.lienthong.marc.crosswalk;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;

/** Writes simple Dublin Core inside a container element named {@code dc}. */
record DublinCoreWriter(String prefix, String namespace, String schemaLocation)
    implements RecordRenderer {
  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    DublinCore made = DublinCore.of(record);
    Elements container = new Elements(xml, prefix, namespace);
    container.startRoot("dc");
    xml.writeNamespace("dc", Namespaces.DC_ELEMENTS);
    container.schemaLocation(schemaLocation);
    Elements elements = new Elements(xml, "dc", Namespaces.DC_ELEMENTS);
    for (DcElement element : DcElement.values()) {
      for (String text : made.texts(element)) {
        elements.text(element.elementName(), text);
      }
    }
    container.end();
  }
}
