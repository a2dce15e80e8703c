package org.lienthong.marc.marcxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.RecordDraft;

/**
 * Reads one record element of any document: {@code record} of MARCXML or MarcXchange, or {@code
 * oai_marc}, in any namespace or none, with any prefix.
 */
public final class MarcXmlElement {
  private final XMLStreamReader in;
  private final RecordDraft draft = new RecordDraft();

  private MarcXmlElement(XMLStreamReader in) {
    this.in = in;
  }

  /**
   * Reads the element at whose start tag {@code in} is positioned, and leaves {@code in} at its end
   * tag. Nested elements of other names are skipped with an issue.
   *
   * @throws XMLStreamException when the XML itself is broken
   */
  public static MarcReading read(XMLStreamReader in, Position position) throws XMLStreamException {
    return new MarcXmlElement(in).record(position);
  }

  /** Returns whether the element at whose start tag {@code in} is positioned may be a record. */
  public static boolean isRecord(XMLStreamReader in) {
    String name = localName(in);
    return name.equals("record") || name.equals("oai_marc");
  }

  /** Returns the name without its prefix, which a reader without namespace support keeps. */
  private static String localName(XMLStreamReader in) {
    String name = in.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private MarcReading record(Position position) throws XMLStreamException {
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.isStartElement()) {
        part();
      }
    }
    return draft.finish(position);
  }

  private void part() throws XMLStreamException {
    switch (localName(in)) {
      case "leader" -> draft.leader(text());
      case "controlfield", "fixfield" -> control();
      case "datafield", "varfield" -> data();
      default -> {
        draft.repaired("", "element '" + localName(in) + "' was passed over");
        text();
      }
    }
  }

  private void control() throws XMLStreamException {
    String tag = attribute("tag", "id");
    String data = text();
    if (tag.equals("LDR")) {
      draft.leader(data);
    } else {
      draft.control(tag, data);
    }
  }

  private void data() throws XMLStreamException {
    String tag = attribute("tag", "id");
    char ind1 = only(attribute("ind1", "i1"));
    char ind2 = only(attribute("ind2", "i2"));
    List<Subfield> subfields = new ArrayList<>(4);
    StringBuilder loose = new StringBuilder();
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.isStartElement()) {
        subfields.add(subfield(tag));
      } else if (in.hasText() && in.getEventType() != XMLStreamConstants.COMMENT) {
        loose.append(in.getText());
      }
    }
    if (!loose.toString().isBlank()) {
      draft.repaired(tag, "text outside subfields became a subfield");
      subfields.add(draft.subfield(tag, 'a', loose.toString().strip()));
    }
    draft.data(tag, ind1, ind2, subfields);
  }

  private Subfield subfield(String tag) throws XMLStreamException {
    String code = attribute("code", "label");
    if (code.length() != 1) {
      draft.repaired(tag, "subfield code '" + code + "' is not one character");
    }
    return draft.subfield(tag, code.isEmpty() ? '\0' : code.charAt(0), text());
  }

  private static char only(String indicator) {
    return indicator.isEmpty() ? ' ' : indicator.charAt(0);
  }

  private String attribute(String name, String oaiMarcName) {
    @Nullable String value = in.getAttributeValue(null, name);
    if (value == null) {
      value = in.getAttributeValue(null, oaiMarcName);
    }
    return value == null ? "" : value;
  }

  /** Returns all text up to the end tag of this element, including that of nested elements. */
  private String text() throws XMLStreamException {
    @Nullable String first = null;
    StringBuilder more = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (first == null) {
            first = in.getText();
          } else {
            more.append(in.getText());
          }
        }
        default -> {}
      }
    }
    if (first == null) {
      return "";
    }
    return more.isEmpty() ? first : first + more;
  }
}
