package org.lienthong.harvester.oai;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiPage.Format;
import org.lienthong.harvester.oai.OaiPage.Identify;
import org.lienthong.harvester.oai.OaiPage.OaiError;
import org.lienthong.marc.xml.XmlElements;
import org.lienthong.marc.xml.XmlStreams;

/**
 * Reads a well-formed answer. Elements of OAI-PMH are recognized by their local names, because
 * repositories mistype its namespace. For one page.
 */
final class PageParser {
  private final XMLStreamReader xml;
  private final List<OaiRecord> records = new ArrayList<>();
  private final List<OaiError> errors = new ArrayList<>(0);
  private final List<Format> formats = new ArrayList<>(0);
  private @Nullable String responseDate;
  private @Nullable String token;
  private boolean ended;
  private @Nullable Identify identify;
  private long completeListSize = -1;
  private long cursor = -1;
  private boolean answered;

  private PageParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads an answer.
   *
   * @throws XMLStreamException when it is not well-formed
   * @throws FetchException when it is not of OAI-PMH
   */
  static OaiPage parse(String text) throws XMLStreamException, FetchException {
    XMLStreamReader xml = XmlStreams.reader(new StringReader(text));
    try {
      return new PageParser(xml).page();
    } finally {
      xml.close();
    }
  }

  private OaiPage page() throws XMLStreamException, FetchException {
    if (!XmlElements.nextChild(xml) || !xml.getLocalName().equals("OAI-PMH")) {
      throw FetchException.passing("the answer is not OAI-PMH");
    }
    while (XmlElements.nextChild(xml)) {
      top();
    }
    while (xml.hasNext()) {
      xml.next();
    }
    if (!answered) {
      throw FetchException.passing("the answer has no content");
    }
    return new OaiPage(
        responseDate, records, token, ended, completeListSize, cursor, errors, identify, formats);
  }

  private void top() throws XMLStreamException {
    answered |= !xml.getLocalName().equals("responseDate") && !xml.getLocalName().equals("request");
    switch (xml.getLocalName()) {
      case "responseDate" -> responseDate = XmlElements.text(xml).strip();
      case "error" -> {
        String code = XmlElements.attribute(xml, "code");
        errors.add(new OaiError(code, XmlElements.text(xml).strip()));
      }
      case "ListRecords", "ListIdentifiers", "GetRecord" -> list();
      case "Identify" -> identify = identify();
      case "ListMetadataFormats" -> {
        while (XmlElements.nextChild(xml)) {
          formats.add(format());
        }
      }
      default -> XmlElements.skip(xml);
    }
  }

  private void list() throws XMLStreamException {
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "record" -> records.add(new RecordParser(xml).record());
        case "header" -> records.add(new RecordParser(xml).listed());
        case "resumptionToken" -> token();
        default -> XmlElements.skip(xml);
      }
    }
  }

  private void token() throws XMLStreamException {
    completeListSize = number("completeListSize");
    cursor = number("cursor");
    String text = XmlElements.text(xml).strip();
    token = text.isEmpty() ? null : text;
    ended = text.isEmpty();
  }

  private long number(String attribute) {
    String text = XmlElements.attribute(xml, attribute).strip();
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
  }

  private Identify identify() throws XMLStreamException {
    String granularity = "";
    String deleted = "";
    String earliest = "";
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "granularity" -> granularity = XmlElements.text(xml).strip();
        case "deletedRecord" -> deleted = XmlElements.text(xml).strip();
        case "earliestDatestamp" -> earliest = XmlElements.text(xml).strip();
        default -> XmlElements.skip(xml);
      }
    }
    return new Identify(granularity, deleted, earliest);
  }

  private Format format() throws XMLStreamException {
    String prefix = "";
    String namespace = "";
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "metadataPrefix" -> prefix = XmlElements.text(xml).strip();
        case "metadataNamespace" -> namespace = XmlElements.text(xml).strip();
        default -> XmlElements.skip(xml);
      }
    }
    return new Format(prefix, namespace);
  }
}
