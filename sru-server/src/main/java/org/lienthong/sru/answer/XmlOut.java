package org.lienthong.sru.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.lienthong.marc.xml.XmlStreams;

/** A small interface to StAX: elements of the default namespace and their text. For one thread. */
final class XmlOut {
  private final OutputStream octets;
  private final XMLStreamWriter2 out;

  XmlOut(OutputStream octets) throws XMLStreamException {
    this.octets = octets;
    this.out = (XMLStreamWriter2) XmlStreams.writer(octets);
  }

  /** Returns the underlying writer, for elements that other classes write. */
  XMLStreamWriter2 stax() {
    return out;
  }

  void open(String name) throws XMLStreamException {
    out.writeStartElement(name);
  }

  /** Opens an element in another default namespace. */
  void open(String name, String namespace) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeDefaultNamespace(namespace);
  }

  void close() throws XMLStreamException {
    out.writeEndElement();
  }

  void text(String name, String value) throws XMLStreamException {
    open(name);
    out.writeCharacters(value);
    close();
  }

  void text(String name, long value) throws XMLStreamException {
    text(name, Long.toString(value));
  }

  /** Writes text that is XML already without the writer, which would check each character. */
  void raw(String xml) throws XMLStreamException {
    out.writeCharacters("");
    out.flush();
    try {
      octets.write(xml.getBytes(UTF_8));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }
}
