package org.lienthong.marc.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.crosswalk.Publication.Holder;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.Readings;
import org.lienthong.marc.xml.XmlStreams;

class EdmWriterTest {
  private static final String PAGE = "http://lead.example/oai?verb=GetRecord&identifier=x";
  private static final Publication PUBLISHED =
      new Publication(
          "oai:lead.example:union/1",
          PAGE,
          List.of(new Holder("THCS-A", "THCS A & B"), new Holder("TV", "Thư viện tỉnh")),
          "Mục lục liên hợp",
          "http://creativecommons.org/publicdomain/zero/1.0/");
  private static final Field LANGUAGE = DataField.of("041", "0 ", "a", "vie");
  private static final Field TITLE = DataField.of("245", "10", "a", "Toán 6 /", "c", "X");

  private static MarcRecord book(Field... fields) {
    return new MarcRecord(Leader.BOOK, List.of(fields));
  }

  private static String written(MarcRecord record, Publication publication)
      throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter xml = XmlStreams.writer(out);
    RecordFormat.EDM.write(record, () -> publication, xml);
    xml.close();
    return out.toString();
  }

  @Test
  void writesTheObjectAndOneAggregationForEachLibrary() throws XMLStreamException {
    assertThat(
            written(
                book(
                    LANGUAGE,
                    TITLE,
                    DataField.of("520", "  ", "a", "Tóm tắt"),
                    DataField.of("651", " 4", "a", "Việt Nam")),
                PUBLISHED))
        .contains(
            "<edm:ProvidedCHO rdf:about=\"oai:lead.example:union/1\"><dc:title>Toán 6</dc:title>",
            "<dc:description>Tóm tắt</dc:description>",
            "<dc:language>vie</dc:language>",
            "<dcterms:spatial>Việt Nam</dcterms:spatial><edm:type>TEXT</edm:type></edm:ProvidedCHO>",
            "<ore:Aggregation rdf:about=\"oai:lead.example:union/1#aggregation-THCS-A\">"
                + "<edm:aggregatedCHO rdf:resource=\"oai:lead.example:union/1\"",
            "<edm:dataProvider>THCS A &amp; B</edm:dataProvider><edm:isShownAt rdf:resource=\""
                + PAGE.replace("&", "&amp;"),
            "<edm:provider>Mục lục liên hợp</edm:provider>"
                + "<edm:rights rdf:resource=\"http://creativecommons.org/publicdomain/zero/1.0/\"",
            "<ore:Aggregation rdf:about=\"oai:lead.example:union/1#aggregation-TV\">",
            "<edm:dataProvider>Thư viện tỉnh</edm:dataProvider>");
  }

  @ParameterizedTest
  @CsvSource({"a,TEXT", "c,TEXT", "e,IMAGE", "k,IMAGE", "g,VIDEO", "i,SOUND", "j,SOUND", "r,3D"})
  void givesOneOfFiveTypes(char type, String expected) throws XMLStreamException {
    MarcRecord record = new MarcRecord(Leader.BOOK.with(6, type), List.of(LANGUAGE, TITLE));
    assertThat(written(record, PUBLISHED)).contains("<edm:type>" + expected + "</edm:type>");
  }

  @Test
  void showsTheThingWhereTheRecordLeadsToItUnderTheRightsOfTheThing() throws XMLStreamException {
    Field link = DataField.of("856", "40", "u", "https://so.example/1.pdf");
    Field rights = DataField.of("540", "  ", "a", "Tự do", "u", "http://rights.example/by");
    assertThat(written(book(LANGUAGE, TITLE, link, rights), PUBLISHED))
        .contains(
            "<edm:isShownAt rdf:resource=\"https://so.example/1.pdf\"",
            "<edm:rights rdf:resource=\"http://rights.example/by\"");
    assertThat(written(book(LANGUAGE, TITLE, link), PUBLISHED))
        .contains("<edm:rights rdf:resource=\"" + EdmRights.NOT_EVALUATED + "\"");
  }

  @Test
  void showsNoRelatedThingAndNoAddressThatIsNone() throws XMLStreamException {
    for (Field link :
        List.of(
            DataField.of("856", "42", "u", "http://bia.example/1.jpg"),
            DataField.of("856", "40", "u", "http:// hỏng"),
            DataField.of("856", "40", "u", "ftp://so.example/1.pdf"))) {
      assertThat(written(book(LANGUAGE, TITLE, link), PUBLISHED))
          .contains("<edm:isShownAt rdf:resource=\"" + PAGE.replace("&", "&amp;") + "\"");
    }
  }

  @Test
  void rendersNothingThatLacksAMandatoryElement() {
    assertThat(can(book(LANGUAGE, TITLE), PUBLISHED)).isTrue();
    assertThat(can(book(TITLE), PUBLISHED)).as("text without language").isFalse();
    assertThat(can(new MarcRecord(Leader.BOOK.with(6, 'k'), List.of(TITLE)), PUBLISHED))
        .as("image without language")
        .isTrue();
    assertThat(can(book(LANGUAGE), PUBLISHED)).as("without title").isFalse();
    Field alternative = DataField.of("246", "3 ", "a", "Math");
    assertThat(can(book(LANGUAGE, alternative), PUBLISHED)).as("another title only").isFalse();
    assertThat(can(book(LANGUAGE, TITLE), Publication.UNKNOWN)).as("without library").isFalse();
    assertThat(RecordFormat.EDM.canRender(book(LANGUAGE, TITLE))).as("nothing known").isFalse();
  }

  private static boolean can(MarcRecord record, Publication publication) {
    return RecordFormat.EDM.canRender(record, () -> publication);
  }

  @Test
  void writesRealRecordsWellFormedWithEveryMandatoryElement() throws Exception {
    Path file = Path.of("../../shared/data/vietnamese/marc-tieng-viet.mrc");
    Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/data/vietnamese is not present");
    int rendered = 0;
    for (MarcRecord record :
        Readings.of(() -> MarcFormat.open(Files.newInputStream(file), null, SourceEncoding.AUTO))
            .records()) {
      if (can(record, PUBLISHED)) {
        rendered++;
        assertThat(elements(written(record, PUBLISHED)))
            .startsWith("RDF", "ProvidedCHO")
            .contains("language", "aggregatedCHO", "dataProvider", "isShownAt", "provider")
            .containsSubsequence("provider", "rights");
      }
    }
    assertThat(rendered).isPositive();
  }

  /** Reads the whole document; returns the local names of its elements. */
  private static List<String> elements(String document) throws XMLStreamException {
    XMLStreamReader in = XmlStreams.reader(new StringReader(document));
    List<String> names = new ArrayList<>();
    while (in.hasNext()) {
      if (in.next() == XMLStreamReader.START_ELEMENT) {
        names.add(in.getLocalName());
      }
    }
    return names;
  }

  @Test
  void usesNoTermThatTheSchemaOfProvidedObjectsLacks() throws XMLStreamException {
    MarcRecord record =
        book(
            LANGUAGE,
            TITLE,
            DataField.of("246", "3 ", "a", "A"),
            DataField.of("260", "  ", "b", "NXB,", "c", "2020"),
            DataField.of("300", "  ", "a", "10 tr."),
            DataField.of("505", "0 ", "a", "Mục lục"),
            DataField.of("506", "  ", "a", "Hạn chế"),
            DataField.of("520", "  ", "a", "Tóm tắt"),
            DataField.of("521", "  ", "a", "Lớp 6"),
            ControlField.of("001", "1"));
    assertThat(Pattern.compile("<dcterms:(\\w+)>").matcher(written(record, PUBLISHED)).results())
        .extracting((MatchResult found) -> found.group(1))
        .containsExactlyInAnyOrder("alternative", "issued", "extent", "tableOfContents");
  }
}
