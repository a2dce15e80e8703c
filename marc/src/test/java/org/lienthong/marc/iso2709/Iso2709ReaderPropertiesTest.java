package org.lienthong.marc.iso2709;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.charset.TextRepair;
import org.lienthong.marc.reading.Readings;

class Iso2709ReaderPropertiesTest {
  private static final byte[] THREE = three();

  private static byte[] three() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      out.writeBytes(
          Iso2709Writer.toOctets(
              new MarcRecord(
                  Leader.BOOK,
                  List.of(
                      ControlField.of("001", "x" + i),
                      DataField.of("245", "10", "a", "Tập " + i)))));
    }
    return out.toByteArray();
  }

  private static Readings read(byte[] octets) {
    return Readings.of(
        () -> Iso2709Reader.open(new ByteArrayInputStream(octets), SourceEncoding.AUTO));
  }

  @Property(tries = 1000)
  void survivesOverwrittenOctets(
      @ForAll @IntRange(max = 220) int at, @ForAll @Size(max = 6) byte[] noise) {
    byte[] octets = THREE.clone();
    int from = Math.min(at, octets.length - noise.length);
    System.arraycopy(noise, 0, octets, from, noise.length);
    assertThat(read(octets).all()).hasSizeLessThan(12);
  }

  @Property(tries = 300)
  void survivesAnyOctets(@ForAll byte[] octets) {
    assertThat(read(octets).all()).hasSizeLessThanOrEqualTo(octets.length);
  }

  @Property(tries = 200)
  void keepsEveryRecordBeforeACut(@ForAll @IntRange(max = 220) int length) {
    byte[] octets = Arrays.copyOf(THREE, Math.min(length, THREE.length));
    int each = THREE.length / 3;
    assertThat(read(octets).records().size())
        .isBetween(octets.length / each, (octets.length + 1) / each);
  }

  @Property(tries = 300)
  void readsBackEveryText(@ForAll String text) {
    String clean =
        Normalizer.normalize(
            text.replaceAll("[\\p{Cc}\\p{Cs}]", "").replaceAll("\\s+", " "), Normalizer.Form.NFC);
    MarcRecord record = new MarcRecord(Leader.BOOK, List.of(DataField.of("500", "  ", "a", clean)));
    // "Ƣ" alone is a Vietnamese word misspelt, and read as one.
    assertThat(read(Iso2709Writer.toOctets(record)).records().getFirst().fields())
        .containsExactly(DataField.of("500", "  ", "a", TextRepair.repaired(clean)));
  }
}
