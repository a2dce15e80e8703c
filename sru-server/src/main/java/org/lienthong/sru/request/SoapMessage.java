package org.lienthong.sru.request;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.lienthong.sru.SruLimits;
import org.lienthong.xml.XmlStreams;

/**
 * Reads the request in the body of a SOAP envelope (SRU 1.1 and 1.2 "SRU via SOAP"). Children of
 * the request element are its parameters. For one message and one thread.
 */
public final class SoapMessage {
  /** YAZ speaks 2.0 inside SOAP too, and tells the version by the namespace alone. */
  private static final String OASIS = "http://docs.oasis-open.org/";

  private final XMLStreamReader2 in;

  private SoapMessage(XMLStreamReader2 in) {
    this.in = in;
  }

  /**
   * Reads a message.
   *
   * @throws MalformedSoapException when it is no SOAP envelope with a request in it
   */
  public static Parameters read(byte[] octets) {
    try {
      XMLStreamReader reader = XmlStreams.reader(new ByteArrayInputStream(octets));
      return new SoapMessage((XMLStreamReader2) reader).envelope();
    } catch (XMLStreamException e) {
      throw new MalformedSoapException("not well-formed XML: " + e.getMessage());
    }
  }

  private Parameters envelope() throws XMLStreamException {
    open("Envelope");
    while (nextElement()) {
      if (in.getLocalName().equals("Body")) {
        if (!nextElement()) {
          break;
        }
        return request();
      }
      skip();
    }
    throw new MalformedSoapException("no request in the body");
  }

  private Parameters request() throws XMLStreamException {
    List<Parameters.Pair> pairs = new ArrayList<>();
    String operation = in.getLocalName().replaceFirst("Request$", "");
    pairs.add(new Parameters.Pair(SruParameter.OPERATION.label(), operation));
    boolean oasis = String.valueOf(in.getNamespaceURI()).startsWith(OASIS);
    while (nextElement()) {
      if (pairs.size() == SruLimits.MAX_PARAMETERS) {
        throw new MalformedSoapException("more than " + pairs.size() + " parameters");
      }
      String name = in.getLocalName();
      boolean extra = name.equals(SruParameter.EXTRA_REQUEST_DATA.label());
      String value = extra ? inside() : text();
      if (!name.equals(SruParameter.OPERATION.label())) {
        pairs.add(new Parameters.Pair(name, value));
      }
    }
    boolean versioned = pairs.stream().anyMatch(p -> p.name().equals(SruParameter.VERSION.label()));
    if (oasis && !versioned) {
      pairs.add(new Parameters.Pair(SruParameter.VERSION.label(), SruVersion.V2_0.label()));
    }
    return new Parameters(pairs, List.of());
  }

  private void open(String name) throws XMLStreamException {
    while (in.next() != XMLStreamReader.START_ELEMENT) {
      refuseDoctype();
    }
    if (!in.getLocalName().equals(name)) {
      throw new MalformedSoapException("expected " + name + ", found " + in.getLocalName());
    }
  }

  private void refuseDoctype() {
    if (in.getEventType() == XMLStreamReader.DTD) {
      throw new MalformedSoapException("a document type declaration is not allowed");
    }
  }

  /** Goes to the next child; false at the end of the parent. */
  private boolean nextElement() throws XMLStreamException {
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int bottom = in.getDepth();
    while (in.next() != XMLStreamReader.END_ELEMENT || in.getDepth() > bottom) {
      limitDepth();
      if (in.isCharacters()) {
        text.append(in.getText());
      }
    }
    return text.toString();
  }

  private void skip() throws XMLStreamException {
    text();
  }

  /** Returns the content of the element as XML that can stand by itself. */
  private String inside() throws XMLStreamException {
    StringWriter copy = new StringWriter();
    XMLStreamWriter2 out = (XMLStreamWriter2) XmlStreams.writer((Writer) copy);
    int bottom = in.getDepth();
    while (in.next() != XMLStreamReader.END_ELEMENT || in.getDepth() > bottom) {
      limitDepth();
      copyEvent(out);
    }
    out.flush();
    return copy.toString().strip();
  }

  private void copyEvent(XMLStreamWriter out) throws XMLStreamException {
    switch (in.getEventType()) {
      case XMLStreamReader.START_ELEMENT -> {
        String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        out.writeStartElement(in.getLocalName());
        out.writeDefaultNamespace(namespace);
      }
      case XMLStreamReader.END_ELEMENT -> out.writeEndElement();
      case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> out.writeCharacters(in.getText());
      default -> {
        // Comments and the like are nobody's data.
      }
    }
  }

  private void limitDepth() {
    if (in.getDepth() > SruLimits.MAX_SOAP_DEPTH) {
      throw new MalformedSoapException(
          "elements inside each other: more than " + SruLimits.MAX_SOAP_DEPTH);
    }
  }
}
