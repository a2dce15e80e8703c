package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.Readings;

/** Octets made to hurt: every reader ends, in time that grows with their number only. */
class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Map<MarcFormat, String> SAMPLES =
      Map.of(
          MarcFormat.MARCJSON,
          """
          [{"leader":"00000nam a2200000 a 4500","fields":[{"001":"x"}]},
          {"leader":"00000nam a2200000 a 4500","fields":[{"245":{"ind1":"1","ind2":"0","subfields":[{"a":"Toán"}]}}]}]
          """,
          MarcFormat.TAGGED,
          """
          =LDR  00000nam a2200000 a 4500
          =001  x
          =245  10$aToán {dollar}$bhai

          =LDR  00000nam a2200000 a 4500
          =001  y
          """);

  private static Readings read(MarcFormat format, byte[] octets) {
    return Readings.of(
        () -> MarcFormat.open(new ByteArrayInputStream(octets), format, SourceEncoding.AUTO));
  }

  @Property(tries = 300)
  void survivesOverwrittenOctets(
      @ForAll @IntRange(max = 250) int at, @ForAll @Size(max = 6) byte[] noise) {
    SAMPLES.forEach((format, sample) -> {
      byte[] octets = sample.getBytes(UTF_8);
      int from = Math.min(at, octets.length - noise.length);
      System.arraycopy(noise, 0, octets, from, noise.length);
      assertThat(read(format, octets).all()).hasSizeLessThan(20);
    });
  }

  @Property(tries = 200)
  void survivesAnyOctetsInAnyFormat(@ForAll byte[] octets) {
    for (MarcFormat format : MarcFormat.values()) {
      assertThat(read(format, octets).all()).hasSizeLessThanOrEqualTo(octets.length);
    }
  }

  @Test
  void saysWhatIsWrongWithAGzipHeaderCutOffOrDamaged() {
    byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    byte[] unknownMethod = {0x1f, (byte) 0x8b, 7, 0, 0, 0, 0, 0, 0, 0};
    for (MarcFormat format : MarcFormat.values()) {
      for (int length = 2; length <= header.length; length++) {
        assertThat(read(format, Arrays.copyOf(header, length)).rejected())
            .as("%s", format)
            .hasSize(1);
      }
      assertThat(read(format, unknownMethod).rejected()).as("%s", format).hasSize(1);
    }
  }

  @Test
  void readsBracesWithoutNamesInTimeThatGrowsWithTheirNumberOnly() {
    byte[] octets = ("=245  10$a" + "{".repeat(400_000)).getBytes(UTF_8);
    Readings readings =
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
            SOON, () -> read(MarcFormat.TAGGED, octets));
    assertThat(readings.all()).hasSize(1);
  }

  @Test
  void endsSoonWithBeginningsThatHaveNoEnd() {
    Map<MarcFormat, String> beginnings =
        Map.of(
            MarcFormat.MARCXML, "<!--<record <![CDATA[",
            MarcFormat.MARCJSON, "{\"leader\"",
            MarcFormat.TAGGED, "=245  10$a\nx\n",
            MarcFormat.ISO2709, "00050nam a22000");
    beginnings.forEach((format, text) ->
        Assertions.assertThatCode(() ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    SOON, () -> read(format, text.repeat(40_000).getBytes(UTF_8))))
            .as(format.shortName())
            .doesNotThrowAnyException());
  }
}
