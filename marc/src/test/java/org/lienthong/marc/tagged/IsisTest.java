package org.lienthong.marc.tagged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.DataField;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.Readings;

/** Exports of CDS/ISIS: lines of 80 octets, {@code #} after fields, {@code ^} before subfields. */
class IsisTest {
  /** Writes a record as CDS/ISIS does; fields are a tag and a text. */
  private static byte[] record(String... fields) {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      byte[] text = (fields[i + 1] + "#").getBytes(UTF_8);
      directory.append("%s%04d%05d".formatted(fields[i], text.length, data.size()));
      data.writeBytes(text);
    }
    int base = 25 + directory.length();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int length = base + data.size() + 1;
    whole.writeBytes(
        "%05d0000000%05d0004500%s#".formatted(length, base, directory).getBytes(UTF_8));
    whole.writeBytes(data.toByteArray());
    whole.write('#');
    String octets = whole.toString(ISO_8859_1);
    return octets.replaceAll("(?s)(.{80})", "$1\r\n").concat("\r\n").getBytes(ISO_8859_1);
  }

  private static Readings read(byte[]... records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(record);
    }
    return Readings.of(() ->
        MarcFormat.open(new ByteArrayInputStream(all.toByteArray()), null, SourceEncoding.AUTO));
  }

  @Test
  void joinsLinesEvenInsideOfALetter() {
    String title = "Những câu chuyện về các loài vật quanh ta và việc bảo vệ chúng";
    byte[] one = record("001", "7", "245", "^a" + title + "^cĐỗ Thử", "260", "^aH.^bTrẻ^c1999");
    Readings found = read(one, record("001", "8", "245", "^aHai"));
    assertThat(found.rejected()).isEmpty();
    assertThat(found.records().getFirst().dataFields())
        .containsExactly(
            DataField.of("245", "  ", "a", title, "c", "Đỗ Thử"),
            DataField.of("260", "  ", "a", "H.", "b", "Trẻ", "c", "1999"));
    assertThat(found.records().get(1).first("245", 'a')).contains("Hai");
    assertThat(found.issues()).noneMatch(issue -> issue.contains("UTF-8"));
  }

  @Test
  void readsItsOwnTagsThroughTheFieldTable() {
    Readings found =
        read(
            record(
                "024",
                "Đất và nước",
                "026",
                "^aH.^bTrẻ^c1999",
                "070",
                "Lê Thử",
                "070",
                "Vũ Thử",
                "069",
                "<đất><nước>",
                "033",
                "lạ"));
    assertThat(found.records().getFirst().dataFields())
        .containsExactly(
            DataField.of("245", "  ", "a", "Đất và nước"),
            DataField.of("260", "  ", "a", "H.", "b", "Trẻ", "c", "1999"),
            DataField.of("100", "  ", "a", "Lê Thử"),
            DataField.of("700", "  ", "a", "Vũ Thử"),
            DataField.of("653", "  ", "a", "đất"),
            DataField.of("653", "  ", "a", "nước"),
            DataField.of("933", "  ", "a", "lạ"));
    assertThat(found.issues()).anyMatch(issue -> issue.contains("field table"));
  }
}
