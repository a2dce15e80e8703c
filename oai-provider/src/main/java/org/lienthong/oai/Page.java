package org.lienthong.oai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.marc.xml.XmlText;

/** The XML document of one answer while it is written. For one thread. */
final class Page {
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final OutputStream out;
  private final XMLStreamWriter xml;

  /**
   * Starts a document.
   *
   * @param out a stream on which flushes have no cost
   */
  Page(OutputStream out) throws XMLStreamException {
    this.out = out;
    this.xml = XmlStreams.writer(out);
  }

  XMLStreamWriter xml() {
    return xml;
  }

  /** Starts an element of the current default namespace. */
  void start(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** Writes an element with text content. */
  void element(String name, String text) throws XMLStreamException {
    element(xml, name, text);
  }

  static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.legal(text));
    xml.writeEndElement();
  }

  /** Starts an element that makes {@code namespace} the default one and names its schema. */
  static void startIn(XMLStreamWriter xml, String name, String namespace, String schema)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeDefaultNamespace(namespace);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + schema);
  }

  /** Inserts a well-formed element that was written elsewhere. */
  void insert(ByteArrayOutputStream element) throws XMLStreamException, IOException {
    xml.writeCharacters("");
    xml.flush();
    element.writeTo(out);
  }
}
