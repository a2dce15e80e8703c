package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.xml.XmlStreams;

/** Writes small XML files for programs that collect or search pages. For one thread. */
final class XmlFile {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  private XmlFile() throws XMLStreamException {
    out = XmlStreams.writer(octets);
  }

  /** Writes what is inside the root. */
  @FunctionalInterface
  interface Content {
    void write(XmlFile file) throws XMLStreamException;
  }

  /** Returns the octets of a file with one root in one namespace. */
  static byte[] of(String root, String namespace, Content content) {
    try {
      XmlFile file = new XmlFile();
      file.out.writeStartDocument(UTF_8.name(), "1.0");
      file.out.writeStartElement(root);
      file.out.writeDefaultNamespace(namespace);
      content.write(file);
      file.out.writeEndElement();
      file.out.writeEndDocument();
      file.out.close();
      return file.octets.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes an element.
   *
   * @param attributes names, each followed by its value
   */
  void element(String name, String text, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
    out.writeCharacters(text);
    out.writeEndElement();
  }

  /** Says in which language the root is; called before anything else. */
  void language(String code) throws XMLStreamException {
    out.writeAttribute("xml:lang", code);
  }

  /** Writes an element with others inside. */
  void group(String name, Content content) throws XMLStreamException {
    out.writeStartElement(name);
    content.write(this);
    out.writeEndElement();
  }
}
