package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.Readings;

class Iso2709ReaderTest {
  private static final MarcRecord RECORD = record("x1", "Tập một");

  private static MarcRecord record(String id, String title) {
    return new MarcRecord(
        new Leader("00000nam a2200000 a 4500"),
        List.of(
            ControlField.of("001", id),
            DataField.of("245", "10", "a", title, "c", "Hà"),
            DataField.of("653", "  ", "a", "Toán")));
  }

  private static String octets(MarcRecord record) {
    return new String(Iso2709Writer.toOctets(record), ISO_8859_1);
  }

  /** Each character is one octet. */
  private static Readings read(String octets) {
    return Readings.of(() ->
        Iso2709Reader.open(
            new ByteArrayInputStream(octets.getBytes(ISO_8859_1)), SourceEncoding.AUTO));
  }

  private static List<String> ids(Readings found) {
    return found.records().stream().map(r -> r.controlNumber().orElse("-")).toList();
  }

  @Test
  void readsWhatTheWriterWrote() {
    Readings found = read(octets(RECORD) + octets(record("x2", "Hai")));
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
    assertThat(ids(found)).containsExactly("x1", "x2");
    assertThat(found.issues()).isEmpty();
    assertThat(found.all().get(1).position()).isEqualTo(new Position(2, octets(RECORD).length()));
  }

  @Test
  void passesOverOctetsBetweenRecords() {
    assertThat(ids(read("\r\n" + octets(RECORD) + "\r\n \u0000" + octets(RECORD) + "\u001a")))
        .containsExactly("x1", "x1");
  }

  @Test
  void finishesRecordsByTheirTerminatorsWhenLengthsLie() {
    for (String length : List.of("00030", "99999", "00000", "   12", "abcde")) {
      Readings found = read(length + octets(RECORD).substring(5) + octets(RECORD));
      assertThat(ids(found)).as(length).containsExactly("x1", "x1");
      assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
      assertThat(found.reads().getFirst().repaired()).isTrue();
    }
  }

  @Test
  void doesNotSwallowTheNextRecordWhenALengthIsThatOfTwo() {
    int both = 2 * octets(RECORD).length();
    Readings found = read("%05d".formatted(both) + octets(RECORD).substring(5) + octets(RECORD));
    assertThat(ids(found)).containsExactly("x1", "x1");
  }

  @Test
  void readsDirectoriesEndedByADelimiter() {
    String octets = octets(RECORD);
    int end = octets.indexOf('\u001e');
    Readings found = read(octets.substring(0, end) + '\u001f' + octets.substring(end + 1));
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
    assertThat(found.issues()).containsExactly("ended by octet 1F in place of 1E");
  }

  @Test
  void readsPastAWrongBaseAddress() {
    String octets = octets(RECORD);
    Readings found = read(octets.substring(0, 12) + "00024" + octets.substring(17));
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
  }

  @Test
  void findsFieldsByTerminatorsWhenTheDirectoryIsWrong() {
    String octets =
        octets(RECORD).replace("6530010", "6530099").replace("001000300000", "001000200000");
    Readings found = read(octets);
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
    assertThat(found.reads().getFirst().repaired()).isTrue();
  }

  @Test
  void rejectsADirectoryThatFitsNothing() {
    String octets = octets(RECORD);
    Readings found =
        read(octets.substring(0, 24) + "12345\u001e" + octets.substring(30) + octets(RECORD));
    assertThat(ids(found)).containsExactly("x1");
    assertThat(found.rejected().getFirst().reason()).startsWith("record without fields");
  }

  @Test
  void rejectsADirectoryWhoseTagsFitOtherFields() {
    String octets =
        octets(RECORD)
            .replace("001000300000", "245000300000")
            .replace("2450021", "0010021")
            .replace("6530010", "0080099");
    Readings found = read(octets);
    assertThat(found.rejected().getFirst().reason())
        .isEqualTo("directory at octet 24: 3 of its 3 tags do not fit the fields found");
  }

  @Test
  void readsALastRecordWithoutTerminator() {
    String octets = octets(RECORD);
    Readings found = read(octets.substring(0, octets.length() - 1));
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
    assertThat(found.issues()).containsExactly("no record terminator");
  }

  @Test
  void namesTheRecordInWhichTheInputEnds() {
    Readings found = read(octets(RECORD) + octets(RECORD).substring(0, 70));
    assertThat(ids(found)).containsExactly("x1");
    assertThat(found.rejected().getFirst().reason())
        .isEqualTo("the input ends inside it: 70 octets, stated length " + octets(RECORD).length());
  }

  @Test
  void keepsTheRecordBehindOneThatWasCutOff() {
    Readings found = read(octets(RECORD).substring(0, 70) + octets(record("x2", "Hai")));
    assertThat(ids(found)).containsExactly("x2");
    assertThat(found.rejected().getFirst().reason()).isEqualTo("it ends before its terminator");
  }

  @Test
  void readsRecordsLongerThanTheirLengthCanSay() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    StringBuilder directory = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      directory.append("5209999").append("%05d".formatted(data.size() % 100_000));
      data.writeBytes(("  \u001fa" + "x".repeat(9_994) + '\u001e').getBytes(UTF_8));
    }
    String octets =
        "99999nam a22"
            + "%05d".formatted(25 + directory.length())
            + " a 4500"
            + directory
            + '\u001e';
    Readings found = read(octets + data.toString(ISO_8859_1) + '\u001d' + octets(RECORD));
    assertThat(found.records().getFirst().fields()).hasSize(30);
    assertThat(ids(found)).containsExactly("-", "x1");
  }

  @Test
  void readsFieldsWithoutSubfieldsAsTheyAre() {
    byte[] local = new RawRecord().field("001", "x").field("900", "1").octets();
    assertThat(read(new String(local, ISO_8859_1)).records().getFirst().fields())
        .containsExactly(ControlField.of("001", "x"), ControlField.of("900", "1"));
  }

  @Test
  void mendsOctetsThatAreNotUtf8() {
    String octets = octets(RECORD).replace("m\u00e1\u00bb\u0099t", "m\u00e1\u00bbtt");
    Readings found = read(octets);
    assertThat(found.records().getFirst().first("245", 'a')).contains("Tập m\ufffdtt");
    assertThat(found.issues()).containsExactly("1 fault: octet E1 is not UTF-8");
  }

  @Test
  void readsMarc8() {
    String octets = new String(Iso2709Writer.toMarc8Octets(RECORD), ISO_8859_1);
    Readings found = read(octets);
    assertThat(found.records().getFirst().fields()).isEqualTo(RECORD.fields());
    assertThat(found.issues()).isEmpty();
  }
}
