package org.lienthong.marc.marcxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.Readings;

class MarcXmlReaderTest {
  private static final String LEADER = "<leader>00000nam a2200000 a 4500</leader>";

  private static Readings read(byte[] octets) {
    return Readings.of(() -> MarcXmlReader.open(new ByteArrayInputStream(octets)));
  }

  private static Readings read(String document) {
    return read(document.getBytes(UTF_8));
  }

  private static String record(String title) {
    return "<record>"
        + LEADER
        + "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">"
        + title
        + "</subfield></datafield></record>";
  }

  private static String title(MarcRecord record) {
    return record.first("245", 'a').orElseThrow();
  }

  @Test
  void readsRecordsOfACollection() {
    Readings found =
        read(
            "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">"
                + record("Một")
                + record("Hai"));
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Một", "Hai");
    assertThat(found.issues()).isEmpty();
    assertThat(found.all().get(1).position().number()).isEqualTo(2);
  }

  @Test
  void readsAnyPrefixWithoutItsDeclaration() {
    Readings found =
        read(
            "<m:record><m:leader>00000nam a2200000 a 4500</m:leader>"
                + "<m:controlfield tag='001'>x</m:controlfield></m:record>");
    assertThat(found.records().getFirst().controlNumber()).contains("x");
  }

  @Test
  void readsDublinCoreInAnyEnvelope() {
    String core = "<dc:title>Dế Mèn</dc:title><dc:creator>Tô Hoài</dc:creator>";
    for (String document :
        List.of(
            "<oai_dc:dc xmlns:dc='x'>" + core + "</oai_dc:dc>",
            "<records><record>" + core + "</record></records>",
            "<oai_qdc:qualifieddc>" + core + "</oai_qdc:qualifieddc>",
            "<OAI-PMH><record><header><identifier>1</identifier></header><metadata><oai_dc:dc>"
                + core
                + "</oai_dc:dc></metadata></record></OAI-PMH>",
            "<zs:record><zs:recordData><srw_dc:dc>"
                + core
                + "</srw_dc:dc></zs:recordData></zs:record>")) {
      Readings found = read(document);
      assertThat(found.all()).as(document).hasSize(1);
      assertThat(title(found.records().getFirst())).as(document).isEqualTo("Dế Mèn");
      assertThat(found.records().getFirst().first("100", 'a')).as(document).contains("Tô Hoài");
    }
  }

  @Test
  void losesOneBrokenRecordOfDublinCoreOnly() {
    Readings found =
        read(
            "<a><dc><title>Một</title></dc><dc><title>Hai</dc><dc/><dc><title>Bốn & năm</title>"
                + "</dc></a>");
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Một", "Bốn & năm");
    assertThat(found.all()).hasSize(4);
  }

  @Test
  void findsRecordsInsideEnvelopesAndPassesDeletedOnes() {
    Readings found =
        read(
            "<OAI-PMH><ListRecords><record><header status='deleted'/></record>"
                + "<record><header/><metadata>"
                + record("Trong")
                + "</metadata></record></ListRecords></OAI-PMH>"
                + "<zs:record><zs:recordData>"
                + record("SRU")
                + "</zs:recordData></zs:record>");
    assertThat(found.all()).hasSize(2);
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Trong", "SRU");
  }

  @Test
  void readsOaiMarc() {
    Readings found =
        read(
            "<oai_marc><fixfield id=\"LDR\">^^^^^nam^a2200229n^^4500</fixfield>"
                + "<varfield id=\"245\" i1=\"1\" i2=\"0\"><subfield label=\"a\">Cổ</subfield>"
                + "</varfield></oai_marc>");
    assertThat(found.records().getFirst().data("245"))
        .containsExactly(DataField.of("245", "10", "a", "Cổ"));
    assertThat(found.records().getFirst().leader().value()).isEqualTo("     nam a2200229n  4500");
  }

  @Test
  void losesOnlyTheRecordWhoseXmlIsBroken() {
    Readings found =
        read(
            "<collection>\n"
                + record("Một")
                + "\n<record>"
                + LEADER
                + "\n<datafield tag='245'><subfield></datafield></record>"
                + record("Ba"));
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Một", "Ba");
    assertThat(found.rejected().getFirst().reason()).startsWith("broken XML at line 4, column 4");
    assertThat(found.rejected().getFirst().position()).isEqualTo(new Position(2, 158));
  }

  @Test
  void goesOnAtTheNextRecordWhenOneHasNoEnd() {
    Readings found =
        read("<collection><record>" + LEADER + "<datafield tag='245'>" + record("Hai"));
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Hai");
    assertThat(found.rejected().getFirst().reason())
        .contains("the next record begins before it ends");
  }

  @Test
  void namesTheRecordInWhichTheInputEnds() {
    Readings found = read("<collection>" + record("Một") + "<record>" + LEADER + "<data");
    assertThat(found.records()).hasSize(1);
    assertThat(found.rejected().getFirst().reason()).contains("the input ends inside it");
  }

  @Test
  void replacesCharactersThatXmlForbids() {
    Readings found = read(record("a\u0001b&#11;c&#xFFFE;d\ufffe"));
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("a b c\ufffdd\ufffd");
    assertThat(found.issues())
        .containsExactly("4 characters that XML or its encoding forbid were replaced");
  }

  @Test
  void replacesOctetsThatAreNotUtf8() {
    byte[] octets = record("a?b").getBytes(UTF_8);
    octets[new String(octets, ISO_8859_1).indexOf('?')] = (byte) 0xe1;
    assertThat(read(octets).records()).map(MarcXmlReaderTest::title).containsExactly("a\ufffdb");
    assertThat(read(octets).reads().getFirst().repaired()).isTrue();
  }

  @Test
  void decodesWhatTheDocumentDeclares() {
    String document = "<?xml version='1.0' encoding='%s'?>" + record("é");
    assertThat(read(document.formatted("iso-8859-1").getBytes(ISO_8859_1)).records())
        .map(MarcXmlReaderTest::title)
        .containsExactly("é");
    assertThat(read(("\ufeff" + document.formatted("utf-16")).getBytes(UTF_16LE)).records())
        .map(MarcXmlReaderTest::title)
        .containsExactly("é");
  }

  @Test
  void neverOpensEntities() {
    Readings found =
        read(
            "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><c>"
                + record("&e;")
                + record("Sau")
                + "</c>");
    assertThat(found.records()).map(MarcXmlReaderTest::title).containsExactly("Sau");
    assertThat(found.rejected()).hasSize(1);
  }

  @Test
  void doesNotTakeTextInCommentsForRecords() {
    assertThat(read("<c><!--" + record("a") + "--><![CDATA[" + record("b") + "]]></c>").all())
        .isEmpty();
  }

  @Test
  void mendsLeadersTagsIndicatorsAndCodes() {
    Readings found =
        read(
            "<record><leader>00000nam</leader><datafield tag='24' ind1='1'><subfield code='a'>x"
                + "</subfield></datafield><datafield tag='245' ind1='é'><subfield code=''>y"
                + "</subfield>z</datafield></record>");
    assertThat(found.records())
        .containsExactly(
            new MarcRecord(
                org.lienthong.marc.Leader.BOOK,
                java.util.List.of(DataField.of("245", "  ", "?", "y", "a", "z"))));
    assertThat(found.issues()).hasSize(6);
  }

  @Test
  void composesText() {
    assertThat(read(record("Tiê\u0301ng Viê\u0323t")).records())
        .map(MarcXmlReaderTest::title)
        .containsExactly("Tiếng Việt");
  }

  @Test
  void readsWhatTheWriterWrote() {
    MarcRecord record = read(record("Toán &amp; &lt;6>")).records().getFirst();
    assertThat(read(MarcXmlWriter.toOctets(record)).records()).containsExactly(record);
  }

  @Test
  void readsTextThatWasPutIntoXmlAsItWas() {
    for (String title : List.of("Toán & Văn", "a < b", "Toán &", "x &y <i>z</i> 1<2")) {
      Readings found = read("<collection>" + record(title) + record("Sau") + "</collection>");
      assertThat(title(found.records().getFirst())).isEqualTo(title.replaceAll("</?i>", ""));
      assertThat(found.issues()).as(title).hasSize(1);
      assertThat(found.records()).hasSize(2);
    }
  }

  @Test
  void fillsALeaderThatWasTrimmedAtItsFront() {
    String document = record("A").replace("00000nam a2200000 a 4500", "cam a22     2a 4500");
    assertThat(read(document).records().getFirst().leader().value())
        .isEqualTo("00000cam a22     2a 4500");
    String blank = record("A").replace("00000nam a2200000 a 4500", "nam a2200000 a");
    assertThat(read(blank).records().getFirst().leader().value())
        .isEqualTo("00000nam a2200000 a 4500");
  }
}
