package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Readings;
import org.lienthong.marc.tagged.TaggedWriter;

class MarcFormatTest {
  private static final MarcRecord RECORD =
      new MarcRecord(
          Leader.BOOK,
          List.of(
              ControlField.of("001", "x1"), DataField.of("245", "10", "a", "Toán 6", "n", "1")));

  private static final Map<MarcFormat, byte[]> FORMS =
      Map.of(
          MarcFormat.ISO2709, Iso2709Writer.toOctets(RECORD),
          MarcFormat.MARCXML, MarcXmlWriter.toOctets(RECORD),
          MarcFormat.MARCJSON, MarcJsonWriter.toOctets(RECORD),
          MarcFormat.TAGGED, TaggedWriter.toText(RECORD).getBytes(UTF_8));

  private static Readings read(byte[] octets) {
    return Readings.of(
        () -> MarcFormat.open(new ByteArrayInputStream(octets), null, SourceEncoding.AUTO));
  }

  private static byte[] zipped(byte[] octets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(octets);
    }
    return out.toByteArray();
  }

  @Test
  void tellsEachFormatFromItsFirstOctets() {
    FORMS.forEach((format, octets) ->
        assertThat(read(octets).records())
            .as(format.shortName())
            .map(MarcRecord::fields)
            .containsExactly(RECORD.fields()));
  }

  @Test
  void looksThroughGzipAndByteOrderMarks() throws IOException {
    for (byte[] octets : FORMS.values()) {
      assertThat(read(zipped(octets)).records()).hasSize(1);
    }
    for (MarcFormat text : List.of(MarcFormat.MARCXML, MarcFormat.MARCJSON, MarcFormat.TAGGED)) {
      String marked = "\ufeff" + new String(FORMS.get(text), UTF_8);
      assertThat(read(marked.getBytes(UTF_8)).records()).as(text.shortName()).hasSize(1);
      assertThat(read(marked.getBytes(UTF_16LE)).records().getFirst().fields())
          .as(text.shortName())
          .isEqualTo(RECORD.fields());
    }
  }

  @Test
  void keepsRecordsBeforeDamageInGzipAndNamesIt() throws IOException {
    byte[] two = (TaggedWriter.toText(RECORD) + TaggedWriter.toText(RECORD)).getBytes(UTF_8);
    byte[] zipped = zipped(two);
    Readings found = read(Arrays.copyOf(zipped, zipped.length - 4));
    assertThat(found.records()).hasSize(2);
    assertThat(found.rejected().getLast().reason()).startsWith("compressed octets are cut off");
  }

  @Test
  void refusesWhatIsNotMarcWithItsFirstOctets() {
    assertThatThrownBy(() -> read("PK\u0003\u0004zip".getBytes(UTF_8)))
        .hasCauseInstanceOf(NotMarcException.class)
        .hasMessageContaining("not MARC: begins with 50 4B 03 04 7A 69 70 (PK..zip)");
    for (String text :
        List.of("", "\n", "<html><body>x</body></html>", "{\"a\": 1}", "STT;Nhan đề\n1;x")) {
      assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
          .as(text)
          .hasCauseInstanceOf(NotMarcException.class);
    }
  }

  @Test
  void obeysAFormatThatSomebodyNamed() throws IOException {
    try (MarcReader reader =
        MarcFormat.open(
            new ByteArrayInputStream("nothing".getBytes(UTF_8)),
            MarcFormat.named("ISO2709").orElseThrow(),
            SourceEncoding.AUTO)) {
      assertThat(reader.next()).isInstanceOf(MarcReading.Rejected.class);
      assertThat(reader.next()).isNull();
    }
  }
}
