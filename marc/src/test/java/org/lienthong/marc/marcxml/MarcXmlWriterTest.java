package org.lienthong.marc.marcxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

class MarcXmlWriterTest {
  private static String xml(Field... fields) {
    MarcRecord record = new MarcRecord(Leader.BOOK, List.of(fields));
    return new String(MarcXmlWriter.toOctets(record), UTF_8);
  }

  @Test
  void writesLeaderControlFieldsAndDataFields() {
    assertThat(
            xml(
                ControlField.of("001", "TVL1"),
                DataField.of("245", "10", "a", "Toán & <6>", "n", "Tập 1")))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<record xmlns=\"http://www.loc.gov/MARC21/slim\">"
                + "<leader>00000nam a2200000 a 4500</leader>"
                + "<controlfield tag=\"001\">TVL1</controlfield>"
                + "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\">"
                + "<subfield code=\"a\">Toán &amp; &lt;6></subfield>"
                + "<subfield code=\"n\">Tập 1</subfield></datafield></record>");
  }

  @Test
  void replacesCharactersThatXmlForbids() {
    assertThat(xml(DataField.of("245", "00", "a", "a\u0000b\u001bc\ud800d\ufffee")))
        .contains(">a b c\ufffdd\ufffde<");
  }

  @Test
  void keepsCharactersOutsideTheBasicPlane() {
    assertThat(xml(DataField.of("245", "00", "a", "\ud840\udc00"))).contains("\ud840\udc00");
  }

  @Test
  void fitsWhatTheSchemaHasNoPlaceFor() {
    assertThat(
            xml(
                DataField.of("245", "#A", "@", "x"),
                DataField.of("250", "  "),
                ControlField.of("900", "1"),
                ControlField.of("001", "late")))
        .endsWith(
            "</leader><controlfield tag=\"001\">late</controlfield>"
                + "<datafield tag=\"245\" ind1=\" \" ind2=\"a\"><subfield code=\"-\">x</subfield></datafield>"
                + "<datafield tag=\"900\" ind1=\" \" ind2=\" \"><subfield code=\"a\">1</subfield></datafield>"
                + "</record>");
  }

  /** Namespace prefixes and white space between elements are the writer's own business. */
  @Test
  void writesTheSameDocumentAsARecordWithPrefixes() {
    String prefixed =
        """
        <marc:record xmlns:marc="http://www.loc.gov/MARC21/slim">
          <marc:leader>00000nam a2200000 a 4500</marc:leader>
          <marc:datafield tag="245" ind1="1" ind2="0">
            <marc:subfield code="a">Toán 6</marc:subfield>
          </marc:datafield>
        </marc:record>
        """;
    Diff difference =
        DiffBuilder.compare(prefixed)
            .withTest(xml(DataField.of("245", "10", "a", "Toán 6")))
            .ignoreWhitespace()
            .checkForSimilar()
            .build();
    assertThat(difference.getDifferences()).isEmpty();
  }
}
