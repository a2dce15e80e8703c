package org.lienthong.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.xml.XmlText;

/**
 * Writes who has a title (ISO 20775, "holdings"): one {@code holding} for each library that 852 $a
 * names, one {@code copyInformation} for each copy.
 */
final class HoldingsWriter implements RecordRenderer {
  @Override
  public boolean canRender(MarcRecord record) {
    return record.data("852").findAny().isPresent();
  }

  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    Map<String, List<DataField>> libraries =
        record
            .data("852")
            .collect(
                Collectors.groupingBy(f -> f.joined("a"), LinkedHashMap::new, Collectors.toList()));
    xml.writeStartElement("holdings");
    xml.writeDefaultNamespace(Namespaces.ISO_20775);
    for (Map.Entry<String, List<DataField>> library : libraries.entrySet()) {
      holding(library.getKey(), library.getValue(), xml);
    }
    xml.writeEndElement();
  }

  private static void holding(String library, List<DataField> fields, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("holding");
    if (!library.isEmpty()) {
      identifier("institutionIdentifier", library, xml);
    }
    for (String place : fields.stream().map(f -> f.joined("b")).distinct().toList()) {
      text("physicalLocation", place, xml);
    }
    xml.writeStartElement("holdingSimple");
    for (DataField field : fields) {
      for (String barcode : barcodes(field)) {
        copy(barcode, field, xml);
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Returns the numbers of the copies; one empty one where the field tells none. */
  private static List<String> barcodes(DataField field) {
    List<String> barcodes = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      if (subfield.code() == 'p' || subfield.code() == 'j') {
        barcodes.add(subfield.data());
      }
    }
    return barcodes.isEmpty() ? List.of("") : barcodes;
  }

  private static void copy(String barcode, DataField field, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("copyInformation");
    if (!barcode.isBlank()) {
      identifier("pieceIdentifier", barcode, xml);
    }
    text("sublocation", field.joined("c"), xml);
    text("shelfLocator", field.joined("khim"), xml);
    text("note", field.joined("z"), xml);
    xml.writeEndElement();
  }

  private static void identifier(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(name);
    text("value", value, xml);
    xml.writeEndElement();
  }

  private static void text(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    if (value.isBlank()) {
      return;
    }
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.legal(value));
    xml.writeEndElement();
  }
}
