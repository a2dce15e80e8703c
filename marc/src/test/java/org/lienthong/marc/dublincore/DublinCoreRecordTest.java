package org.lienthong.marc.dublincore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.xml.XmlStreams;

class DublinCoreRecordTest {
  private static MarcRecord marc(String elements) throws XMLStreamException {
    XMLStreamReader xml = XmlStreams.fragmentReader(new StringReader("<dc>" + elements + "</dc>"));
    xml.nextTag();
    return DublinCoreRecord.read(xml);
  }

  @Test
  void putsElementsIntoTheFieldsOfTheCrosswalk() throws XMLStreamException {
    MarcRecord record =
        marc(
            "<title>Toán 6</title><title>Tập 1</title><creator>Đỗ Đức Thái</creator>"
                + "<creator>Đỗ Tiến Đạt</creator><publisher>Giáo dục</publisher><date>2021-05</date>"
                + "<language>vi</language><identifier>ISBN 978-604-0-00000-2</identifier>"
                + "<identifier>http://a/1</identifier><identifier>VN-1</identifier>");
    assertThat(record.first("245", 'a')).contains("Toán 6");
    assertThat(record.first("246", 'a')).contains("Tập 1");
    assertThat(record.first("100", 'a')).contains("Đỗ Đức Thái");
    assertThat(record.first("700", 'a')).contains("Đỗ Tiến Đạt");
    assertThat(record.first("020", 'a')).contains("9786040000002");
    assertThat(record.first("856", 'u')).contains("http://a/1");
    assertThat(record.first("024", 'a')).contains("VN-1");
    assertThat(record.control("008").orElseThrow()).hasSize(40).contains("s2021").contains("vie");
  }

  @Test
  void putsTermsThatRefineElementsIntoFieldsOfTheirOwn() throws XMLStreamException {
    MarcRecord record =
        marc(
            "<t:title>Toán 6</t:title><t:alternative>Toán lớp 6</t:alternative>"
                + "<t:tableOfContents>Số tự nhiên</t:tableOfContents><t:extent>120 tr.</t:extent>"
                + "<t:isPartOf>Cánh diều</t:isPartOf><t:issued>2021</t:issued>"
                + "<t:abstract>Tóm tắt</t:abstract><t:provenance>Tặng</t:provenance>");
    assertThat(record.first("246", 'a')).contains("Toán lớp 6");
    assertThat(record.first("505", 'a')).contains("Số tự nhiên");
    assertThat(record.first("300", 'a')).contains("120 tr.");
    assertThat(record.first("773", 't')).contains("Cánh diều");
    assertThat(record.first("260", 'c')).contains("2021");
    assertThat(record.first("520", 'a')).contains("Tóm tắt");
    assertThat(record.first("500", 'a')).contains("Tặng");
  }

  @Test
  void leavesOutWhatIsEmpty() throws XMLStreamException {
    assertThat(marc("<title> </title><subject/>").fields()).isEmpty();
  }
}
