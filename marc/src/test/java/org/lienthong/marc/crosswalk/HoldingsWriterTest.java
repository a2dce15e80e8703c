package org.lienthong.marc.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class HoldingsWriterTest {
  private static MarcRecord record(Field... fields) {
    return new MarcRecord(Leader.BOOK, Arrays.asList(fields));
  }

  private static String holdings(Field... fields) throws XMLStreamException {
    return RecordFormat.ISOHOLD.text(record(fields));
  }

  private static String identifier(String value, String kind) {
    return "<value>%s</value><typeOrSource><text>%s</text></typeOrSource>".formatted(value, kind);
  }

  @Test
  void countsTheCopiesBeforeTheyAreListed() throws XMLStreamException {
    assertThat(
            holdings(
                DataField.of("852", "  ", "a", "thcs1", "b", "Kho STK", "p", "K1"),
                DataField.of("852", "  ", "a", "thcs1", "j", "K2", "j", "K3", "h", "510")))
        .isEqualTo(
            "<holdings xmlns=\"http://www.loc.gov/standards/iso20775/\"><holding>"
                + "<institutionIdentifier>"
                + identifier("thcs1", "MARC 852 $a")
                + "</institutionIdentifier><physicalLocation>Kho STK</physicalLocation>"
                + "<holdingSimple><copiesSummary><copiesCount>3</copiesCount></copiesSummary>"
                + copy("K1", "")
                + copy("K2", "<shelfLocator>510</shelfLocator>")
                + copy("K3", "<shelfLocator>510</shelfLocator>")
                + "</holdingSimple></holding></holdings>");
  }

  private static String copy(String barcode, String more) {
    return "<copyInformation><pieceIdentifier>"
        + identifier(barcode, "barcode")
        + "</pieceIdentifier>"
        + more
        + "</copyInformation>";
  }

  @Test
  void tellsACopyWithoutBarcodeByItsNumberOrPlace() throws XMLStreamException {
    assertThat(
            holdings(
                DataField.of("852", "  ", "a", "thcs1", "t", "7"),
                DataField.of("852", "  ", "a", "thcs1", "c", "Giá 3")))
        .contains(
            "<pieceIdentifier>" + identifier("7", "copy number"),
            "<pieceIdentifier>" + identifier("2", "copy number"));
  }

  @Test
  void takesTheLibraryOf003WhereTheFieldNamesNone() throws XMLStreamException {
    assertThat(holdings(ControlField.of("003", "VN-1"), DataField.of("852", "  ", "p", "K1")))
        .contains("<institutionIdentifier>" + identifier("VN-1", "MARC 003"));
  }

  @Test
  void hasNothingToSayWhereNobodyIsNamed() {
    Stream.of(
            List.<Field>of(DataField.of("852", "  ", "p", "K1")),
            List.<Field>of(ControlField.of("003", "VN-1")))
        .map(fields -> new MarcRecord(Leader.BOOK, fields))
        .forEach(record -> assertThat(RecordFormat.ISOHOLD.canRender(record)).isFalse());
  }
}
