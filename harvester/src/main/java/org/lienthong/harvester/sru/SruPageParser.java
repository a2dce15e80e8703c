package org.lienthong.harvester.sru;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.marc.marcxml.MarcXmlElement;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.xml.XmlElements;
import org.lienthong.marc.xml.XmlStreams;

/** Reads answers of SRU 1.1, 1.2 and 2.0, whose element names are the same. For one answer. */
final class SruPageParser {
  private final XMLStreamReader xml;
  private final long first;
  private final List<MarcReading> records = new ArrayList<>();
  private final List<String> diagnostics = new ArrayList<>(0);
  private long total = -1;

  private SruPageParser(XMLStreamReader xml, long first) {
    this.xml = xml;
    this.first = first;
  }

  /**
   * Reads an answer.
   *
   * @param first position of its first record, from 1
   * @throws FetchException when it is broken or not SRU: the next try may be better
   */
  static SruPage parse(byte[] octets, long first) throws FetchException {
    try {
      XMLStreamReader xml = XmlStreams.reader(new ByteArrayInputStream(octets));
      return new SruPageParser(xml, first).page();
    } catch (XMLStreamException e) {
      throw FetchException.passing("the answer is broken: " + e.getMessage());
    }
  }

  private SruPage page() throws XMLStreamException, FetchException {
    if (!XmlElements.nextChild(xml) || !xml.getLocalName().equals("searchRetrieveResponse")) {
      throw FetchException.passing("the answer is not SRU");
    }
    while (XmlElements.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "numberOfRecords" -> {
          String number = XmlElements.text(xml).strip();
          total = number.matches("[0-9]{1,15}") ? Long.parseLong(number) : -1;
        }
        case "records" -> {
          while (XmlElements.nextChild(xml)) {
            record();
          }
        }
        case "diagnostics" -> {
          while (XmlElements.nextChild(xml)) {
            diagnostics.add(diagnostic());
          }
        }
        default -> XmlElements.skip(xml);
      }
    }
    return new SruPage(total, records, diagnostics);
  }

  private void record() throws XMLStreamException {
    while (XmlElements.nextChild(xml)) {
      if (xml.getLocalName().equals("recordData")) {
        records.add(data(new Position(first + records.size(), -1)));
      } else {
        XmlElements.skip(xml);
      }
    }
  }

  /** Record data is XML, or XML written as text (recordPacking=string). */
  private MarcReading data(Position position) throws XMLStreamException {
    MarcReading found = new MarcReading.Rejected(position, "no MARCXML record");
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        found = element(xml, position);
      } else if (xml.hasText()) {
        text.append(xml.getText());
      }
    }
    if (text.toString().stripLeading().startsWith("<")) {
      XMLStreamReader inner = XmlStreams.reader(new StringReader(text.toString().strip()));
      inner.nextTag();
      found = element(inner, position);
    }
    return found;
  }

  private static MarcReading element(XMLStreamReader at, Position position)
      throws XMLStreamException {
    if (MarcXmlElement.isRecord(at)) {
      return MarcXmlElement.read(at, position);
    }
    String name = at.getLocalName();
    XmlElements.skip(at);
    return new MarcReading.Rejected(position, "record data is '" + name + "', no MARCXML");
  }

  private String diagnostic() throws XMLStreamException {
    List<String> parts = new ArrayList<>(3);
    while (XmlElements.nextChild(xml)) {
      parts.add(XmlElements.text(xml).strip());
    }
    return String.join(" ", parts);
  }
}
