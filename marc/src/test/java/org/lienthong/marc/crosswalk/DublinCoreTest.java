package org.lienthong.marc.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.xml.XmlStreams;

class DublinCoreTest {
  private static String content(Field... fields) throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter xml = XmlStreams.writer(out);
    RecordFormat.OAI_DC.write(new MarcRecord(Leader.BOOK, List.of(fields)), xml);
    xml.close();
    String text = out.toString();
    return text.substring(text.indexOf('>') + 1, text.lastIndexOf("</"));
  }

  @Test
  void writesTheContainerOfOai() throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter xml = XmlStreams.writer(out);
    RecordFormat.OAI_DC.write(new MarcRecord(Leader.BOOK, List.of()), xml);
    xml.close();
    assertThat(out)
        .hasToString(
            "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/"
                + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">"
                + "<dc:type>Text</dc:type></oai_dc:dc>");
  }

  @Test
  void saysWhatAVietnameseSchoolbookRecordSays() throws XMLStreamException {
    assertThat(
            content(
                DataField.of("020", "  ", "a", "978-604-0-00001-2", "c", "61.000đ"),
                DataField.of("020", "  ", "a", "340.000đ"),
                DataField.of("041", "0 ", "a", "Vie"),
                DataField.of("100", "0 ", "a", "Nguyễn Huy Đoan,", "e", "chủ biên"),
                DataField.of(
                    "245", "10", "a", "Toán 6 :", "b", "Sách giáo viên.", "n", "Tập 1 /", "c", "X"),
                DataField.of("260", "  ", "a", "H. :", "b", "Giáo dục,", "c", "c2021._Tủ sách"),
                DataField.of("300", "  ", "a", "120 tr. ;", "c", "24 cm"),
                DataField.of("490", "0 ", "a", "Kết nối tri thức"),
                DataField.of("650", " 4", "a", "Toán học", "v", "Sách giáo khoa."),
                DataField.of("653", "  ", "a", "Lớp 6", "a", "Số học"),
                DataField.of("651", " 4", "a", "Việt Nam"),
                DataField.of("700", "0 ", "a", "Lê Văn Khoa"),
                DataField.of("856", "40", "u", "http://example.org/1")))
        .isEqualTo(
            "<dc:title>Toán 6 : Sách giáo viên. Tập 1</dc:title>"
                + "<dc:creator>Nguyễn Huy Đoan</dc:creator>"
                + "<dc:contributor>Lê Văn Khoa</dc:contributor>"
                + "<dc:subject>Toán học--Sách giáo khoa</dc:subject>"
                + "<dc:subject>Lớp 6</dc:subject><dc:subject>Số học</dc:subject>"
                + "<dc:publisher>Giáo dục</dc:publisher><dc:date>2021</dc:date>"
                + "<dc:type>Text</dc:type><dc:format>120 tr. ; 24 cm</dc:format>"
                + "<dc:identifier>URN:ISBN:9786040000012</dc:identifier>"
                + "<dc:identifier>http://example.org/1</dc:identifier>"
                + "<dc:language>vie</dc:language><dc:relation>Kết nối tri thức</dc:relation>"
                + "<dc:coverage>Việt Nam</dc:coverage>");
  }

  @Test
  void takesDateAndLanguageOf008WhereNothingElseSays() throws XMLStreamException {
    assertThat(content(ControlField.of("008", "010101s1998    vm            000 0 vie d")))
        .isEqualTo("<dc:date>1998</dc:date><dc:type>Text</dc:type><dc:language>vie</dc:language>");
  }

  @Test
  void isFoundByNamePrefixAndIdentifier() {
    assertThat(RecordFormat.named("DC")).contains(RecordFormat.DC);
    assertThat(RecordFormat.named("info:srw/schema/1/dc-v1.1")).contains(RecordFormat.DC);
    assertThat(RecordFormat.ofOaiPrefix("oai_dc")).contains(RecordFormat.OAI_DC);
    assertThat(RecordFormat.ofOaiPrefix("OAI_DC")).isEmpty();
    assertThat(RecordFormat.named("marc21-XML")).contains(RecordFormat.MARCXML);
  }
}
