package org.lienthong.marc.tagged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.ReadingLimits;
import org.lienthong.marc.reading.Readings;

class TaggedReaderTest {
  private static Readings read(byte[] octets) {
    return Readings.of(
        () -> TaggedReader.open(new ByteArrayInputStream(octets), SourceEncoding.AUTO));
  }

  private static Readings read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static List<Field> fields(String text) {
    return read(text).records().getFirst().fields();
  }

  /** «ễ» is E1 BB 85 in UTF-8, and 85 seen as Latin-1 is a line end to a pattern's dot. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00100nam a2200049 p 4500001000400000245001000004#N1#  $aNguyễn\u2028A##"
            + "00100nam a2200049 p 4500001000400000245001000004#N2#  $aTiễn##",
        "Ldr 00100nam Nguyễn 4500\n"
            + "#001 N1\n"
            + "#245 10 $aNguyễn\n"
            + "##\n"
            + "Ldr x\n"
            + "#001 N2\n"
            + "#245 10 $aTiễn\n"
            + "##\n",
        "=LDR  Nguyễn\n=001  N1\n=245  10$aNguyễn\n\n=LDR  x\n=001  N2\n=245  10$aTiễn\n",
        "000000001 24510 L $$aNguyễn\n000000002 24510 L $$aTiễn\n",
        "245 10 $a Nguyễn\n\n245 10 $a Tiễn\n"
      })
  void readsLettersWithTheOctet85(String text) throws IOException {
    try (MarcReader reader =
        MarcFormat.open(
            new ByteArrayInputStream(text.getBytes(UTF_8)), null, SourceEncoding.AUTO)) {
      assertThat(title(reader).orElseThrow()).contains("Nguyễn");
      assertThat(title(reader)).contains("Tiễn");
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void rejectsARecordThatWouldFillTheMemoryOfUnionAndIndex() {
    String line = "=650  10$axxxxx\n";
    String head = "=LDR  00000nam a2200000 a 4500\n=245  10$aA\n";
    int most = (ReadingLimits.MAX_RECORD_OCTETS - head.length() - 1) / line.length();
    assertThat(read(head + line.repeat(most) + "\n" + head).records()).hasSize(2);
    assertThat(read(head + line.repeat(most + 1)).rejected()).isNotEmpty();
    assertThat(ReadingLimits.MAX_RECORD_OCTETS).isLessThanOrEqualTo(4 << 20);
  }

  private static Optional<String> title(MarcReader reader) throws IOException {
    return reader.next() instanceof MarcReading.Read read
        ? read.record().first("245", 'a')
        : Optional.empty();
  }

  @Test
  void readsMarcEdit() {
    Readings found =
        read(
            "=LDR  00755cam  22002414a 4500\r\n"
                + "=001  x\\\r\n"
                + "=245  1\\$aGiá {dollar}5 {acute}e{lstrok}{what}$bhai\r\n"
                + "  dòng\r\n\r\n"
                + "=LDR  00000nam\n"
                + "=001  y\n");
    assertThat(found.records().getFirst().fields())
        .containsExactly(
            ControlField.of("001", "x "),
            DataField.of("245", "1 ", "a", "Giá $5 éł{what}", "b", "hai dòng"));
    assertThat(found.records()).hasSize(2);
  }

  @Test
  void readsAlephSequentialAndJoinsWhatItCut() {
    assertThat(
            fields(
                "000000001 FMT   L BK\n000000001 LDR   L ^^^^^nam^a2200229n^^4500\n"
                    + "000000001 008   L 85^^vie\n000000001 24510 L $$aToán$$n6\n"
                    + "000000001 5050  L $$9^^$$aMột^\n000000001 5050  L $$9^^$$ahai\n"
                    + "000000001 5050  L $$9^$$tba\n"))
        .containsExactly(
            ControlField.of("001", "000000001"),
            ControlField.of("FMT", "BK"),
            ControlField.of("008", "85  vie"),
            DataField.of("245", "10", "a", "Toán", "n", "6"),
            DataField.of("505", "0 ", "a", "Một hai", "t", "ba"));
  }

  @Test
  void separatesAlephRecordsByTheirNumbers() {
    assertThat(read("000000001 001   L 1\n000000002 001   L 2\n000000002 24500 L $$ax").records())
        .hasSize(2);
  }

  @Test
  void readsLinesWithHashes() {
    Readings found =
        read(
            "Ldr 00025nam a2200024 a 4500\n#001 TVL060000001\n#020    $a604$c61.000đ\n"
                + "#245 10 $aToán$bTập 1\n##\nLdr 00025nam a2200024 a 4500\n#001 2\n##\n");
    assertThat(found.records()).hasSize(2);
    assertThat(found.records().getFirst().fields())
        .containsExactly(
            ControlField.of("001", "TVL060000001"),
            DataField.of("020", "  ", "a", "604", "c", "61.000đ"),
            DataField.of("245", "10", "a", "Toán", "b", "Tập 1"));
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void readsHashesInPlaceOfControlOctets() {
    Readings found =
        read(
            "\ufeff00100nam a2200061 a 4500001000000000245000000000900000000000"
                + "#x1#10$aToán C#$bhai#1##00100nam a2200037 a 4500001000000000#x2##");
    assertThat(found.records().getFirst().fields())
        .containsExactly(
            ControlField.of("001", "x1"),
            DataField.of("245", "10", "a", "Toán C#", "b", "hai"),
            ControlField.of("900", "1"));
    assertThat(found.records()).hasSize(2);
  }

  @Test
  void readsWhatTheWriterShows() {
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                ControlField.of("001", "x1"),
                DataField.of("245", "10", "a", "Toán", "n", "Tập 1"),
                DataField.of("653", "  ", "a", "Số học")));
    assertThat(TaggedWriter.toText(record)).contains("\n245 10 $a Toán $n Tập 1\n");
    assertThat(read(TaggedWriter.toText(record)).records()).containsExactly(record);
  }

  @Test
  void findsTheEncodingOfText() {
    byte[] octets =
        "#245 10 $aKhæ mÉu MARC 21 cho d÷ liÖu th\u00ad môc vµ h\u00adíng dÉn sö dông\n##\n"
            .getBytes(ISO_8859_1);
    assertThat(read(octets).records().getFirst().first("245", 'a'))
        .contains("Khổ mẫu MARC 21 cho dữ liệu thư mục và hướng dẫn sử dụng");
    assertThat(read(octets).issues()).contains("not UTF-8: read as tcvn3");
  }

  @Test
  void namesLinesThatBeginNoRecord() {
    Readings found = read("hello\n=LDR  00755cam  22002414a 4500\n=001  x\n");
    assertThat(found.rejected()).hasSize(1);
    assertThat(found.records()).hasSize(1);
  }
}
