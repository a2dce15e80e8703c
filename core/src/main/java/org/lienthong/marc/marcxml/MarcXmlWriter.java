package org.lienthong.marc.marcxml;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.xml.XmlStreams;
import org.lienthong.xml.XmlText;

/**
 * Writes records as MARCXML that is always valid against MARC21slim 1.1, whatever the record.
 *
 * <p>What the schema has no place for is written as near to it as possible ({@link SlimSchema}):
 * control fields stand before data fields, a field such as 900 without subfields gets {@code $a}, a
 * field without content is left out. Leader/09 is {@code a}, for XML is Unicode.
 */
public final class MarcXmlWriter {
  /** The namespace of MARCXML. */
  public static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  private MarcXmlWriter() {}

  /** Returns one record as a UTF-8 document. */
  public static byte[] toOctets(MarcRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try {
      XMLStreamWriter xml = XmlStreams.writer(out);
      xml.writeStartDocument("UTF-8", "1.0");
      write(record, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /** Writes one {@code record} element that declares its namespace as the default one. */
  public static void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("", "record", NAMESPACE);
    xml.writeDefaultNamespace(NAMESPACE);
    writeContent(record, xml);
    xml.writeEndElement();
  }

  /** Writes one {@code record} element inside an element whose default namespace is MARCXML's. */
  static void writeMember(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("", "record", NAMESPACE);
    writeContent(record, xml);
    xml.writeEndElement();
  }

  private static void writeContent(MarcRecord record, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("", "leader", NAMESPACE);
    xml.writeCharacters(SlimSchema.leader(record.leader()));
    xml.writeEndElement();
    for (Field field : record.fields()) {
      if (field.tag().isControl()) {
        writeControl(field, xml);
      }
    }
    for (Field field : record.fields()) {
      if (!field.tag().isControl()) {
        writeData(field, xml);
      }
    }
  }

  private static void writeControl(Field field, XMLStreamWriter xml) throws XMLStreamException {
    String tag = field.tag().value();
    if (SlimSchema.isControlTag(tag)) {
      xml.writeStartElement("", "controlfield", NAMESPACE);
      xml.writeAttribute("tag", tag);
      xml.writeCharacters(
          XmlText.legal(
              switch (field) {
                case ControlField control -> control.data();
                case DataField data ->
                    String.join(" ", data.subfields().stream().map(Subfield::data).toList());
              }));
      xml.writeEndElement();
    }
  }

  private static void writeData(Field field, XMLStreamWriter xml) throws XMLStreamException {
    switch (field) {
      case ControlField control -> {
        startData(control.tag().value(), ' ', ' ', xml);
        writeSubfield('a', control.data(), xml);
        xml.writeEndElement();
      }
      case DataField data when data.subfields().isEmpty() -> {}
      case DataField data -> {
        startData(data.tag().value(), data.ind1(), data.ind2(), xml);
        for (Subfield subfield : data.subfields()) {
          writeSubfield(subfield.code(), subfield.data(), xml);
        }
        xml.writeEndElement();
      }
    }
  }

  private static void startData(String tag, char ind1, char ind2, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("", "datafield", NAMESPACE);
    xml.writeAttribute("tag", SlimSchema.dataTag(tag));
    xml.writeAttribute("ind1", SlimSchema.indicator(ind1));
    xml.writeAttribute("ind2", SlimSchema.indicator(ind2));
  }

  private static void writeSubfield(char code, String data, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("", "subfield", NAMESPACE);
    xml.writeAttribute("code", SlimSchema.code(code));
    xml.writeCharacters(XmlText.legal(data));
    xml.writeEndElement();
  }
}
