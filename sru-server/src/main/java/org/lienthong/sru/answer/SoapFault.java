package org.lienthong.sru.answer;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.xml.XmlStreams;

/** The SOAP fault that answers an unreadable message. */
public final class SoapFault {
  private SoapFault() {}

  /** Returns the octets of an envelope with a fault of the sender. */
  public static byte[] ofSender(SoapEnvelope soap, String reason) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XmlStreams.writer(octets);
      out.writeStartDocument("UTF-8", "1.0");
      open("Envelope", soap, out);
      out.writeNamespace("soap", soap.namespace());
      open("Body", soap, out);
      open("Fault", soap, out);
      switch (soap) {
        case SOAP_1_1 -> fault11(reason, out);
        case SOAP_1_2 -> fault12(soap, reason, out);
      }
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return octets.toByteArray();
  }

  private static void open(String name, SoapEnvelope soap, XMLStreamWriter out)
      throws XMLStreamException {
    out.writeStartElement("soap", name, soap.namespace());
  }

  private static void fault11(String reason, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement("faultcode");
    out.writeCharacters("soap:Client");
    out.writeEndElement();
    out.writeStartElement("faultstring");
    out.writeCharacters(reason);
    out.writeEndElement();
  }

  private static void fault12(SoapEnvelope soap, String reason, XMLStreamWriter out)
      throws XMLStreamException {
    open("Code", soap, out);
    open("Value", soap, out);
    out.writeCharacters("soap:Sender");
    out.writeEndElement();
    out.writeEndElement();
    open("Reason", soap, out);
    open("Text", soap, out);
    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
    out.writeCharacters(reason);
    out.writeEndElement();
    out.writeEndElement();
  }
}
