package org.lienthong.sru.answer;

import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.sru.request.SruVersion;

/** Writes {@code diagnostic} elements, each declaring its namespace. */
final class DiagnosticXml {
  private DiagnosticXml() {}

  static String uri(Refusal refusal) {
    return "info:srw/diagnostic/1/" + refusal.diagnostic().sru();
  }

  static void write(Refusal refusal, SruVersion version, XMLStreamWriter out)
      throws XMLStreamException {
    out.writeStartElement("diagnostic");
    out.writeDefaultNamespace(version.diagnosticNamespace());
    text("uri", uri(refusal), out);
    if (refusal.details() != null) {
      text("details", refusal.details(), out);
    }
    text("message", refusal.diagnostic().message(), out);
    out.writeEndElement();
  }

  static String text(Refusal refusal, SruVersion version) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter out = XmlStreams.writer(text);
    write(refusal, version, out);
    out.flush();
    return text.toString();
  }

  private static void text(String name, String value, XMLStreamWriter out)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(value);
    out.writeEndElement();
  }
}
