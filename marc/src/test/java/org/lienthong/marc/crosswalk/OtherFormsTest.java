package org.lienthong.marc.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.Readings;
import org.lienthong.marc.xml.XmlStreams;

class OtherFormsTest {
  private static final MarcRecord BOOK =
      new MarcRecord(
          Leader.BOOK,
          List.of(
              ControlField.of("001", "x1"),
              DataField.of("020", "  ", "a", "604-0-00001-2"),
              DataField.of("082", "04", "a", "510"),
              DataField.of("100", "0 ", "a", "Hà Huy Khoái,", "e", "chủ biên"),
              DataField.of(
                  "245", "10", "a", "Toán 6 :", "b", "sách bài tập.", "n", "Tập 1 /", "c", "X"),
              DataField.of("246", "3 ", "a", "Math 6"),
              DataField.of("260", "  ", "a", "H. :", "b", "Giáo dục,", "c", "2021"),
              DataField.of("490", "0 ", "a", "Kết nối tri thức", "v", "T. 1"),
              DataField.of("520", "  ", "a", "Tóm tắt"),
              DataField.of("650", " 4", "a", "Toán", "v", "Bài tập"),
              DataField.of("651", " 4", "a", "Việt Nam"),
              DataField.of("852", "  ", "a", "THCS A", "b", "STK", "h", "510")));

  private static String written(RecordFormat format, MarcRecord record) throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter xml = XmlStreams.writer(out);
    format.write(record, xml);
    xml.close();
    return out.toString();
  }

  @Test
  void writesMods() throws XMLStreamException {
    assertThat(written(RecordFormat.MODS, BOOK))
        .contains(
            "<titleInfo><title>Toán 6</title><subTitle>sách bài tập.</subTitle>"
                + "<partNumber>Tập 1</partNumber></titleInfo>",
            "<titleInfo type=\"alternative\"><title>Math 6</title></titleInfo>",
            "<name type=\"personal\"><namePart>Hà Huy Khoái</namePart><role>"
                + "<roleTerm type=\"text\">chủ biên</roleTerm></role></name>",
            "<originInfo><place><placeTerm type=\"text\">H.</placeTerm></place>"
                + "<publisher>Giáo dục</publisher>"
                + "<dateIssued encoding=\"w3cdtf\">2021</dateIssued></originInfo>",
            "<identifier type=\"isbn\">6040000012</identifier>",
            "<subject><topic>Toán</topic><genre>Bài tập</genre></subject>",
            "<classification authority=\"ddc\">510</classification>",
            "<location><physicalLocation>THCS A STK</physicalLocation>"
                + "<shelfLocator>510</shelfLocator></location>",
            "<recordInfo><recordIdentifier>x1</recordIdentifier></recordInfo>");
  }

  @Test
  void modsLeavesOutWhatWouldBeEmpty() throws XMLStreamException {
    MarcRecord bare =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                DataField.of("100", "1 ", "e", "chủ biên"),
                DataField.of("245", "10", "a", "Toán 6"),
                DataField.of("300", "  ", "x", "?"),
                DataField.of("852", "  ", "p", "DK1")));
    assertThat(written(RecordFormat.MODS, bare))
        .endsWith(
            "<typeOfResource>text</typeOfResource>"
                + "<titleInfo><title>Toán 6</title></titleInfo></mods>");
  }

  @Test
  void modsTellsAPlaceOnceHoweverManyCopiesStandThere() throws XMLStreamException {
    DataField copy = DataField.of("852", "  ", "a", "THCS A", "b", "STK", "p", "DK1");
    DataField other = DataField.of("852", "  ", "a", "THCS A", "b", "STK", "p", "DK2");
    assertThat(written(RecordFormat.MODS, new MarcRecord(Leader.BOOK, List.of(copy, other))))
        .containsOnlyOnce("<physicalLocation>THCS A STK</physicalLocation>");
  }

  @Test
  void writesRefinementsInQualifiedDublinCore() throws XMLStreamException {
    assertThat(written(RecordFormat.OAI_QDC, BOOK))
        .contains(
            "<dcterms:alternative>Math 6</dcterms:alternative>",
            "<dcterms:abstract>Tóm tắt</dcterms:abstract>",
            "<dcterms:issued>2021</dcterms:issued>",
            "<dcterms:isPartOf>Kết nối tri thức T. 1</dcterms:isPartOf>",
            "<dcterms:spatial>Việt Nam</dcterms:spatial>");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EDM")
  void writesOneElementInItsNamespaceForEveryRealRecord(RecordFormat format) throws Exception {
    Path data = Path.of("../../shared/data");
    if (!Files.exists(data)) {
      Assumptions.abort("skipped: ../shared/data is not present");
    }
    for (String name :
        List.of(
            "vietnamese/marc-tieng-viet.mrc",
            "marc21/traject__test_data.utf8.mrc",
            "malformed/catmandu-marc__bu_bibs.mrc",
            "malformed/pymarc__bad_records.mrc")) {
      for (MarcRecord record :
          Readings.of(() ->
                  MarcFormat.open(
                      Files.newInputStream(data.resolve(name)), null, SourceEncoding.AUTO))
              .records()) {
        assertThat(root(written(format, record))).isEqualTo(format.namespace());
      }
    }
  }

  /** Reads the whole document and returns the namespace of its only root. */
  private static String root(String document) throws XMLStreamException {
    XMLStreamReader in = XmlStreams.reader(new StringReader(document));
    in.nextTag();
    String namespace = in.getNamespaceURI();
    while (in.hasNext()) {
      in.next();
    }
    return namespace;
  }

  @Test
  void namesNoFormTwice() {
    assertThat(Stream.of(RecordFormat.values()).flatMap(f -> f.names().stream()).toList())
        .doesNotHaveDuplicates();
  }
}
