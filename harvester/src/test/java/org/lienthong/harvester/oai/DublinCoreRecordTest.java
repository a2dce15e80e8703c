package org.lienthong.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.xml.XmlStreams;

class DublinCoreRecordTest {
  private static MarcRecord marc(String elements) throws XMLStreamException {
    XMLStreamReader xml = XmlStreams.reader(new StringReader("<dc>" + elements + "</dc>"));
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
  void leavesOutWhatIsEmpty() throws XMLStreamException {
    assertThat(marc("<title> </title><subject/>").fields()).isEmpty();
  }
}
