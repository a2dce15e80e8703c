package org.lienthong.sru.answer;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes answers as XML, alone or inside SOAP. */
public final class XmlAnswerWriter implements AnswerWriter {
  private final String mediaType;
  private final @Nullable String stylesheet;
  private final @Nullable SoapEnvelope soap;

  private XmlAnswerWriter(
      String mediaType, @Nullable String stylesheet, @Nullable SoapEnvelope soap) {
    this.mediaType = mediaType;
    this.stylesheet = stylesheet;
    this.soap = soap;
  }

  /**
   * Returns a writer of plain XML.
   *
   * @param stylesheet address of the XSLT for browsers to apply, without {@code "}, {@code <} and
   *     {@code >}; null for none
   */
  public static AnswerWriter plain(String mediaType, @Nullable String stylesheet) {
    return new XmlAnswerWriter(mediaType, stylesheet, null);
  }

  /** Returns a writer of SOAP messages. */
  public static AnswerWriter inside(SoapEnvelope soap) {
    return new XmlAnswerWriter(soap.mediaType(), null, soap);
  }

  /** Says whether a browser that shows the answer is to apply a stylesheet of this server. */
  public boolean hasOwnStylesheet() {
    return stylesheet != null && stylesheet.startsWith("/") && !stylesheet.contains("?");
  }

  @Override
  public String contentType() {
    return mediaType + ";charset=utf-8";
  }

  @Override
  public void write(SruAnswer answer, OutputStream out) throws IOException {
    try {
      XmlOut xml = new XmlOut(out);
      xml.stax().writeStartDocument("UTF-8", "1.0");
      if (stylesheet != null) {
        xml.stax()
            .writeProcessingInstruction(
                "xml-stylesheet",
                "type=\"text/xsl\" href=\"" + stylesheet.replace("&", "&amp;") + "\"");
      }
      envelope(answer, xml);
      xml.stax().writeEndDocument();
      xml.stax().flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void envelope(SruAnswer answer, XmlOut xml) throws XMLStreamException {
    if (soap == null) {
      XmlAnswers.write(answer, xml);
      return;
    }
    xml.stax().writeStartElement("soap", "Envelope", soap.namespace());
    xml.stax().writeNamespace("soap", soap.namespace());
    xml.stax().writeStartElement("soap", "Body", soap.namespace());
    XmlAnswers.write(answer, xml);
    xml.close();
    xml.close();
  }
}
