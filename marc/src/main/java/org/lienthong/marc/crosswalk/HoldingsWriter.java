package org.lienthong.marc.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * Writes the holdings of a title (ISO 20775, "holdings"): one {@code holding} for each library that
 * 852 $a names, one {@code copyInformation} for each copy.
 *
 * <p>ISO 20775 requires an identifier of every institution and every piece, and the kind of each
 * identifier. Where 852 has no $a, the library is the one that 003 names; a record with neither has
 * no holdings. A copy without a barcode is identified by its copy number, 852 $t, or else by its
 * place among the copies here.
 */
final class HoldingsWriter implements RecordRenderer {
  @Override
  public boolean canRender(MarcRecord record) {
    return !libraries(record).isEmpty();
  }

  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    Elements holdings = new Elements(xml, "", Namespaces.ISO_20775);
    holdings.startRoot("holdings");
    for (Map.Entry<Institution, List<DataField>> library : libraries(record).entrySet()) {
      holding(library.getKey(), library.getValue(), holdings);
    }
    holdings.end();
  }

  /** An institution that has copies; {@code kind} is the type of its code. */
  private record Institution(String code, String kind) {}

  private static Map<Institution, List<DataField>> libraries(MarcRecord record) {
    Institution ours = new Institution(record.control("003").orElse("").strip(), "MARC 003");
    return record
        .data("852")
        .filter(field -> !institution(field, ours).code().isEmpty())
        .collect(
            Collectors.groupingBy(
                field -> institution(field, ours), LinkedHashMap::new, Collectors.toList()));
  }

  private static Institution institution(DataField field, Institution otherwise) {
    String named = field.joined("a").strip();
    return named.isEmpty() ? otherwise : new Institution(named, "MARC 852 $a");
  }

  private static void holding(Institution library, List<DataField> fields, Elements xml)
      throws XMLStreamException {
    xml.start("holding");
    identifier("institutionIdentifier", library.code(), library.kind(), xml);
    for (String place : fields.stream().map(f -> f.joined("b")).distinct().toList()) {
      xml.text("physicalLocation", place);
    }
    xml.start("holdingSimple");
    List<Copy> copies = copies(fields);
    xml.start("copiesSummary");
    xml.text("copiesCount", String.valueOf(copies.size()));
    xml.end();
    for (Copy copy : copies) {
      copy(copy, xml);
    }
    xml.end();
    xml.end();
  }

  /** One copy, and its field. */
  private record Copy(String identifier, String kind, DataField field) {}

  private static List<Copy> copies(List<DataField> fields) {
    List<Copy> copies = new ArrayList<>();
    for (DataField field : fields) {
      List<String> barcodes = barcodes(field).toList();
      for (String barcode : barcodes) {
        copies.add(new Copy(barcode, "barcode", field));
      }
      if (barcodes.isEmpty()) {
        String number = field.joined("t").strip();
        String place = String.valueOf(copies.size() + 1);
        copies.add(new Copy(number.isEmpty() ? place : number, "copy number", field));
      }
    }
    return copies;
  }

  /** Returns the numbers of copies; Vietnamese systems write them (ĐKCB) in $j, MARC 21 in $p. */
  private static Stream<String> barcodes(DataField field) {
    return field.subfields().stream()
        .filter(subfield -> subfield.code() == 'p' || subfield.code() == 'j')
        .map(Subfield::data)
        .filter(barcode -> !barcode.isBlank());
  }

  private static void copy(Copy copy, Elements xml) throws XMLStreamException {
    xml.start("copyInformation");
    identifier("pieceIdentifier", copy.identifier(), copy.kind(), xml);
    xml.text("sublocation", copy.field().joined("c"));
    xml.text("shelfLocator", copy.field().joined("khim"));
    xml.text("note", copy.field().joined("z"));
    xml.end();
  }

  private static void identifier(String name, String value, String kind, Elements xml)
      throws XMLStreamException {
    xml.start(name);
    xml.text("value", value);
    xml.start("typeOrSource");
    xml.text("text", kind);
    xml.end();
    xml.end();
  }
}
