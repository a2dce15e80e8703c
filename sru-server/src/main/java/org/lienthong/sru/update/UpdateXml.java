package org.lienthong.sru.update;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.sru.answer.SoapEnvelope;

/** Writes an updateResponse, alone or inside SOAP. */
public final class UpdateXml {
  private static final String UCP = "info:lc/xmlns/update-v1";
  private static final String SRW = "http://www.loc.gov/zing/srw/";
  private static final String DIAGNOSTIC = "http://www.loc.gov/zing/srw/diagnostic/";

  private final XMLStreamWriter out;

  private UpdateXml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Returns the octets of an answer. */
  public static byte[] octets(UpdateAnswer answer, @Nullable SoapEnvelope soap) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XmlStreams.writer(octets);
      out.writeStartDocument("UTF-8", "1.0");
      if (soap != null) {
        out.writeStartElement("soap", "Envelope", soap.namespace());
        out.writeNamespace("soap", soap.namespace());
        out.writeStartElement("soap", "Body", soap.namespace());
      }
      new UpdateXml(out).write(answer);
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return octets.toByteArray();
  }

  private void write(UpdateAnswer answer) throws XMLStreamException {
    out.writeStartElement("ucp", "updateResponse", UCP);
    out.writeNamespace("ucp", UCP);
    out.writeNamespace("srw", SRW);
    text("srw", "version", SRW, "1.0");
    text("ucp", "operationStatus", UCP, status(answer));
    if (answer.identifier() != null) {
      text("ucp", "recordIdentifier", UCP, answer.identifier());
    }
    if (answer.version() != null) {
      out.writeStartElement("ucp", "recordVersions", UCP);
      out.writeStartElement("ucp", "recordVersion", UCP);
      text("ucp", "versionType", UCP, "number");
      text("ucp", "versionValue", UCP, answer.version());
      out.writeEndElement();
      out.writeEndElement();
    }
    if (answer.refused() != null) {
      diagnostics(answer.refused());
    }
    out.writeEndElement();
  }

  private static String status(UpdateAnswer answer) {
    if (answer.refused() == null) {
      return "success";
    }
    return answer.setAside() ? "partial" : "fail";
  }

  private void diagnostics(UpdateRefusedException refused) throws XMLStreamException {
    out.writeStartElement("srw", "diagnostics", SRW);
    out.writeStartElement("diag", "diagnostic", DIAGNOSTIC);
    out.writeNamespace("diag", DIAGNOSTIC);
    text("diag", "uri", DIAGNOSTIC, refused.diagnostic().uri());
    if (refused.details() != null) {
      text("diag", "details", DIAGNOSTIC, refused.details());
    }
    text("diag", "message", DIAGNOSTIC, refused.diagnostic().message());
    out.writeEndElement();
    out.writeEndElement();
  }

  private void text(String prefix, String name, String namespace, String value)
      throws XMLStreamException {
    out.writeStartElement(prefix, name, namespace);
    out.writeCharacters(value);
    out.writeEndElement();
  }
}
