package org.lienthong.crosswalk;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.xml.XmlText;

/** Writes elements of one namespace, the text of which may be anything. */
record Elements(XMLStreamWriter xml, String prefix, String namespace) {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Starts the element around a record and declares this namespace on it. */
  void startRoot(String name) throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    if (prefix.isEmpty()) {
      xml.writeDefaultNamespace(namespace);
    } else {
      xml.writeNamespace(prefix, namespace);
    }
  }

  /** Says on the element just started where the schema of this namespace is. */
  void schemaLocation(String address) throws XMLStreamException {
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + address);
  }

  /** Starts an element; {@code attributes} are names and values in turn. */
  void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
    }
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** Writes an element with text; nothing when the text is blank. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    if (!text.isBlank()) {
      start(name, attributes);
      xml.writeCharacters(XmlText.legal(text));
      end();
    }
  }
}
