package org.lienthong.sru.request;

import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamReader2;
import org.lienthong.marc.xml.XmlStreams;

/** Copies the content of a reader's current element; the reader is then at the element's end. */
final class XmlCopy {
  /** Wraps the copy while it is written: a writer requires one root. */
  private static final String WRAPPER = "x";

  private XmlCopy() {}

  /** Returns the characters, including those of nested elements. */
  static String text(XMLStreamReader2 in) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int bottom = in.getDepth();
    while (in.next() != XMLStreamReader.END_ELEMENT || in.getDepth() > bottom) {
      limitDepth(in);
      if (in.isCharacters()) {
        text.append(in.getText());
      }
    }
    return text.toString();
  }

  /**
   * Returns the nested elements as self-contained XML; where there are none, the characters, which
   * may be XML that was sent as text.
   */
  static String inside(XMLStreamReader2 in) throws XMLStreamException {
    StringWriter copy = new StringWriter();
    StringBuilder text = new StringBuilder();
    XMLStreamWriter out = XmlStreams.writer((Writer) copy);
    out.writeStartElement(WRAPPER);
    boolean elements = false;
    int bottom = in.getDepth();
    while (in.next() != XMLStreamReader.END_ELEMENT || in.getDepth() > bottom) {
      limitDepth(in);
      elements |= in.isStartElement();
      if (in.isCharacters()) {
        text.append(in.getText());
      }
      copy(in, out);
    }
    out.writeEndElement();
    out.flush();
    return (elements ? unwrapped(copy.toString()) : text.toString()).strip();
  }

  private static String unwrapped(String xml) {
    return xml.substring(WRAPPER.length() + 2, xml.length() - WRAPPER.length() - 3);
  }

  private static void copy(XMLStreamReader2 in, XMLStreamWriter out) throws XMLStreamException {
    switch (in.getEventType()) {
      case XMLStreamReader.START_ELEMENT -> {
        out.writeStartElement(in.getLocalName());
        out.writeDefaultNamespace(in.getNamespaceURI() == null ? "" : in.getNamespaceURI());
        for (int i = 0; i < in.getAttributeCount(); i++) {
          if (in.getAttributePrefix(i) == null || in.getAttributePrefix(i).isEmpty()) {
            out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
          }
        }
      }
      case XMLStreamReader.END_ELEMENT -> out.writeEndElement();
      case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> out.writeCharacters(in.getText());
      default -> {
        // Comments and processing instructions are not data.
      }
    }
  }

  static void limitDepth(XMLStreamReader2 in) {
    if (in.getDepth() > SruLimits.MAX_SOAP_DEPTH) {
      throw new MalformedSoapException(
          "elements inside each other: more than " + SruLimits.MAX_SOAP_DEPTH);
    }
  }
}
