package org.lienthong.marc.crosswalk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.xml.XmlText;

/**
 * Writes elements of one namespace with arbitrary text. For the one thread that writes a record.
 */
final class Elements {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter xml;
  private final String prefix;
  private final String namespace;

  /** The innermost open elements, which are not written until they have content. */
  private final Deque<Awaited> awaited = new ArrayDeque<>();

  private record Awaited(String name, List<String> attributes) {}

  Elements(XMLStreamWriter xml, String prefix, String namespace) {
    this.xml = xml;
    this.prefix = prefix;
    this.namespace = namespace;
  }

  XMLStreamWriter xml() {
    return xml;
  }

  /** Starts the element around a record and declares this namespace on it. */
  void startRoot(String name) throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    if (prefix.isEmpty()) {
      xml.writeDefaultNamespace(namespace);
    } else {
      xml.writeNamespace(prefix, namespace);
    }
  }

  /** Adds the schema location of this namespace to the element just started. */
  void schemaLocation(String address) throws XMLStreamException {
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + address);
  }

  /** Starts an element; {@code attributes} are alternating names and values. */
  void start(String name, String... attributes) throws XMLStreamException {
    while (!awaited.isEmpty()) {
      Awaited outer = awaited.removeFirst();
      write(outer.name(), outer.attributes());
    }
    write(name, List.of(attributes));
  }

  /** Starts an element that is omitted if it ends empty. */
  void startUnlessEmpty(String name, String... attributes) {
    awaited.addLast(new Awaited(name, List.of(attributes)));
  }

  void end() throws XMLStreamException {
    if (awaited.isEmpty()) {
      xml.writeEndElement();
    } else {
      awaited.removeLast();
    }
  }

  private void write(String name, List<String> attributes) throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      xml.writeAttribute(attributes.get(i), XmlText.legal(attributes.get(i + 1)));
    }
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
