package org.lienthong.oai;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.xml.XmlText;

/** Writes the outermost elements of every answer (OAI-PMH 2.0 §3.2). */
final class Envelope {
  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

  private Envelope() {}

  /**
   * Writes a whole document.
   *
   * @param stylesheet address of the XSL that shows it as a page
   * @param echoed the arguments to repeat in {@code request}
   */
  static void write(
      Page page, Answer answer, Repository repository, String stylesheet, Arguments echoed)
      throws XMLStreamException, IOException {
    XMLStreamWriter xml = page.xml();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeProcessingInstruction(
        "xml-stylesheet", "type=\"text/xsl\" href=\"" + stylesheet + "\"");
    Page.startIn(xml, "OAI-PMH", NAMESPACE, SCHEMA);
    page.element("responseDate", Datestamps.format(answer.responseDate()));
    page.start("request");
    for (String name : echoed.values().keySet()) {
      String value = echoed.first(name).orElse("");
      if (!name.equals("identifier") || isUri(value)) {
        xml.writeAttribute(name, XmlText.legal(value));
      }
    }
    xml.writeCharacters(repository.baseUrl());
    page.end();
    answer.body().write(page);
    xml.writeEndDocument();
    xml.flush();
  }

  /** Returns whether a value is allowed where the schema requires {@code anyURI}. */
  static boolean isUri(String text) {
    try {
      return !new URI(text).toString().isBlank();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
