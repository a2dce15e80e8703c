package org.lienthong.sru.request;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.lienthong.http.HttpLimits;
import org.lienthong.marc.xml.XmlStreams;

/**
 * Reads the request in the body of a SOAP envelope (SRU 1.1 and 1.2 "SRU via SOAP"), or one without
 * an envelope, as Record Update is also sent. Children of the request element are its parameters;
 * if a child has children itself, those are. For one message and one thread.
 */
public final class SoapMessage {
  /** YAZ also sends 2.0 inside SOAP, and only the namespace gives the version. */
  private static final String OASIS = "http://docs.oasis-open.org/";

  /** Parameters that are XML and stay XML. */
  private static final Set<String> XML =
      Set.of(SruParameter.EXTRA_REQUEST_DATA.label(), "recordData");

  /** Parameters that only hold others (Record Update). */
  private static final Set<String> HOLDERS = Set.of("record", "recordVersions", "recordVersion");

  private final XMLStreamReader2 in;
  private final List<Parameters.Pair> pairs = new ArrayList<>();
  private boolean enveloped;

  private SoapMessage(XMLStreamReader2 in) {
    this.in = in;
  }

  /**
   * The content of a message.
   *
   * @param enveloped whether the request was inside a SOAP envelope
   */
  public record Content(Parameters parameters, boolean enveloped) {}

  /**
   * Reads a message.
   *
   * @throws MalformedSoapException when it contains no request
   */
  public static Content read(byte[] octets) {
    try {
      XMLStreamReader reader = XmlStreams.reader(new ByteArrayInputStream(octets));
      SoapMessage message = new SoapMessage((XMLStreamReader2) reader);
      message.root();
      return new Content(new Parameters(message.pairs, List.of()), message.enveloped);
    } catch (XMLStreamException e) {
      throw new MalformedSoapException("not well-formed XML: " + e.getMessage());
    }
  }

  private void root() throws XMLStreamException {
    while (in.next() != XMLStreamReader.START_ELEMENT) {
      if (in.getEventType() == XMLStreamReader.DTD) {
        throw new MalformedSoapException("a document type declaration is not allowed");
      }
    }
    if (in.getLocalName().endsWith("Request")) {
      request();
    } else if (in.getLocalName().equals("Envelope")) {
      enveloped = true;
      body();
    } else {
      throw new MalformedSoapException("expected Envelope, found " + in.getLocalName());
    }
  }

  private void body() throws XMLStreamException {
    while (nextElement()) {
      if (!in.getLocalName().equals("Body")) {
        XmlCopy.text(in);
      } else if (nextElement()) {
        request();
        return;
      } else {
        break;
      }
    }
    throw new MalformedSoapException("no request in the body");
  }

  private void request() throws XMLStreamException {
    add(SruParameter.OPERATION.label(), in.getLocalName().replaceFirst("Request$", ""));
    boolean oasis = String.valueOf(in.getNamespaceURI()).startsWith(OASIS);
    children();
    String version = SruParameter.VERSION.label();
    if (oasis && pairs.stream().noneMatch(p -> p.name().equals(version))) {
      add(version, SruVersion.V2_0.label());
    }
  }

  private void children() throws XMLStreamException {
    while (nextElement()) {
      String name = in.getLocalName();
      if (HOLDERS.contains(name)) {
        XmlCopy.limitDepth(in);
        children();
      } else if (XML.contains(name)) {
        add(name, XmlCopy.inside(in));
      } else if (name.equals(SruParameter.OPERATION.label())) {
        XmlCopy.text(in);
      } else {
        add(name, XmlCopy.text(in));
      }
    }
  }

  private void add(String name, String value) {
    if (pairs.size() == HttpLimits.MAX_PARAMETERS) {
      throw new MalformedSoapException("more than " + pairs.size() + " parameters");
    }
    pairs.add(new Parameters.Pair(name, value));
  }

  /** Moves to the next child; false at the end of the parent. */
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
}
