package org.lienthong.marc.marcxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.marc.xml.XmlText;

/**
 * Writes records as MARCXML that is always valid against MARC21slim 1.1, for any record.
 *
 * <p>Content that the schema does not allow is written as close to the original as possible ({@link
 * SlimSchema}): control fields come before data fields, a field such as 900 without subfields gets
 * {@code $a}, a field without content is omitted. Leader/09 is {@code a}, since XML is Unicode.
 */
public final class MarcXmlWriter {
  /** The namespace of MARCXML. */
  public static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  private static final String START = "<record xmlns=\"" + NAMESPACE + "\">";

  /** Characters that most records need. */
  private static final int SIZE = 8192;

  /** The start tag of a subfield for each code. */
  private static final String[] SUBFIELD = new String[128];

  static {
    for (char c = 0; c < SUBFIELD.length; c++) {
      StringBuilder code = new StringBuilder();
      XmlText.append(code, SlimSchema.code(c));
      SUBFIELD[c] = "<subfield code=\"" + code + "\">";
    }
  }

  private MarcXmlWriter() {}

  /** Returns one record as a UTF-8 document. */
  public static byte[] toOctets(MarcRecord record) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + element(record)).getBytes(UTF_8);
  }

  /** Writes one {@code record} element that declares its namespace as the default one. */
  public static void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("", "record", NAMESPACE);
    xml.writeDefaultNamespace(NAMESPACE);
    XmlStreams.writeContent(xml, content(record, new StringBuilder(SIZE)).toString());
    xml.writeEndElement();
  }

  /** Returns one {@code record} element that declares its namespace as the default one. */
  public static String element(MarcRecord record) {
    StringBuilder out = new StringBuilder(SIZE).append(START);
    return content(record, out).append("</record>").toString();
  }

  /** Returns the beginning of {@link #element}, with the leader. */
  public static String start(Leader leader) {
    return START + leader(leader);
  }

  private static String leader(Leader leader) {
    return "<leader>" + SlimSchema.leader(leader) + "</leader>";
  }

  private static StringBuilder content(MarcRecord record, StringBuilder out) {
    out.append(leader(record.leader()));
    for (Field field : record.fields()) {
      if (field.tag().isControl()) {
        writeControl(field, out);
      }
    }
    for (Field field : record.fields()) {
      if (!field.tag().isControl()) {
        writeData(field, out);
      }
    }
    return out;
  }

  private static void writeControl(Field field, StringBuilder out) {
    String tag = field.tag().value();
    if (SlimSchema.isControlTag(tag)) {
      out.append("<controlfield tag=\"").append(tag).append("\">");
      XmlText.append(
          out,
          switch (field) {
            case ControlField control -> control.data();
            case DataField data ->
                String.join(" ", data.subfields().stream().map(Subfield::data).toList());
          });
      out.append("</controlfield>");
    }
  }

  private static void writeData(Field field, StringBuilder out) {
    switch (field) {
      case ControlField control -> {
        startData(control.tag().value(), ' ', ' ', out);
        writeSubfield('a', control.data(), out);
        out.append("</datafield>");
      }
      case DataField data when data.subfields().isEmpty() -> {}
      case DataField data -> {
        startData(data.tag().value(), data.ind1(), data.ind2(), out);
        for (Subfield subfield : data.subfields()) {
          writeSubfield(subfield.code(), subfield.data(), out);
        }
        out.append("</datafield>");
      }
    }
  }

  private static void startData(String tag, char ind1, char ind2, StringBuilder out) {
    out.append("<datafield tag=\"").append(SlimSchema.dataTag(tag));
    out.append("\" ind1=\"").append(SlimSchema.indicator(ind1));
    out.append("\" ind2=\"").append(SlimSchema.indicator(ind2)).append("\">");
  }

  private static void writeSubfield(char code, String data, StringBuilder out) {
    out.append(SUBFIELD[code]);
    XmlText.append(out, data);
    out.append("</subfield>");
  }
}
