package org.lienthong.crosswalk;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.MarcRecord;
import org.lienthong.xml.XmlText;

/** Writes simple Dublin Core inside a container element named {@code dc}. */
record DublinCoreWriter(String prefix, String namespace, String schemaLocation)
    implements RecordRenderer {
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    DublinCore made = DublinCore.of(record);
    xml.writeStartElement(prefix, "dc", namespace);
    xml.writeNamespace(prefix, namespace);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + schemaLocation);
    for (DcElement element : DcElement.values()) {
      for (String text : made.texts(element)) {
        xml.writeStartElement("dc", element.elementName(), DC);
        xml.writeCharacters(XmlText.legal(text));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }
}
