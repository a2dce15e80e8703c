package org.lienthong.marc.tagged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.Readings;

/** Records as clients and catalogues show them. */
class DisplayFormTest {
  private static Readings read(String text) {
    return Readings.of(() ->
        MarcFormat.open(new ByteArrayInputStream(text.getBytes(UTF_8)), null, SourceEncoding.AUTO));
  }

  @Test
  void takesNoFieldOfTheLengthOfALeaderForOne() {
    Readings found =
        read(
            "01234nam a2200289 a 4500\n001 D1\n245 10 $a Sach thu nghiem\n"
                + "653    $a Vat li lop 8\n700 1  $a Le Thu.\n\n");
    assertThat(found.all()).hasSize(1);
    assertThat(found.records().getFirst().fields()).hasSize(4);
  }

  @Test
  void delimitsOnlyAsTheFormSays() {
    Readings found =
        read("00000nam a2200000 a 4500\n020    $a 604 $c $7.50\n245 10 $a Thắng $20\n");
    assertThat(found.records().getFirst().fields())
        .containsExactly(
            DataField.of("020", "  ", "a", "604", "c", "$7.50"),
            DataField.of("245", "10", "a", "Thắng $20"));
  }

  @Test
  void readsPipesTabsAndANamedLeader() {
    Readings found =
        read(
            "LDR\t00936cam a22002654i 4500\n001\t77\n100\t1_ |a Lê, Thử, |e tác giả.\n\n"
                + "LDR\t00936cam a22002654i 4500\n001\t78\n245\t10|aToán|b6\n");
    assertThat(found.records().getFirst().fields())
        .containsExactly(
            ControlField.of("001", "77"),
            DataField.of("100", "1 ", "a", "Lê, Thử,", "e", "tác giả."));
    assertThat(found.records().get(1).fields())
        .containsExactly(
            ControlField.of("001", "78"), DataField.of("245", "10", "a", "Toán", "b", "6"));
    assertThat(found.issues()).isEmpty();
  }

  @Test
  void takesTwoReturnsAndALineFeedForOneLineEnd() {
    Readings found =
        read(
            "=LDR  00000nam a2200000 a 4500\r\r\n"
                + "=001  R1\r\r\n"
                + "=245  10$aMột\r\r\n\r\r\n"
                + "=LDR  00000nam a2200000 a 4500\r\r\n"
                + "=001  R2\r\r\n");
    assertThat(found.all()).hasSize(2);
    assertThat(found.records().getFirst().fields()).hasSize(2);
  }

  @Test
  void identifiesAlephRecordsByTheirSystemNumber() {
    Readings found =
        read("000000007 24510 L $$aToán\n000000008 001   L own\n000000008 24510 L $$aVăn\n");
    assertThat(found.records())
        .extracting(record -> record.controlNumber().orElseThrow())
        .containsExactly("000000007", "own");
  }
}
