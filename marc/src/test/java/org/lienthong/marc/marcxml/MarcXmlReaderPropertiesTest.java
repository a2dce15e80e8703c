package org.lienthong.marc.marcxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.TextRepair;
import org.lienthong.marc.reading.Readings;
import org.lienthong.marc.xml.XmlText;

class MarcXmlReaderPropertiesTest {
  private static final byte[] THREE = three();

  private static byte[] three() {
    StringBuilder out = new StringBuilder("<collection>");
    for (int i = 0; i < 3; i++) {
      MarcRecord record =
          new MarcRecord(
              Leader.BOOK,
              List.of(ControlField.of("001", "x" + i), DataField.of("245", "10", "a", "Tập " + i)));
      out.append(new String(MarcXmlWriter.toOctets(record), UTF_8));
    }
    return out.append("</collection>").toString().getBytes(UTF_8);
  }

  private static Readings read(byte[] octets) {
    return Readings.of(() -> MarcXmlReader.open(new ByteArrayInputStream(octets)));
  }

  @Property(tries = 300)
  void survivesOverwrittenOctets(
      @ForAll @IntRange(max = 1200) int at, @ForAll @Size(max = 8) byte[] noise) {
    byte[] octets = THREE.clone();
    int from = Math.min(at, octets.length - noise.length);
    System.arraycopy(noise, 0, octets, from, noise.length);
    assertThat(read(octets).all()).hasSizeLessThan(8);
  }

  @Property(tries = 200)
  void keepsEveryRecordBeforeACut(@ForAll @IntRange(max = 1200) int length) {
    byte[] octets = Arrays.copyOf(THREE, Math.min(length, THREE.length));
    int whole = new String(octets, UTF_8).split("</record>", -1).length - 1;
    assertThat(read(octets).records()).hasSize(whole);
  }

  @Property(tries = 300)
  void writesWhatItCanReadBack(@ForAll String any) {
    // DEL may stand in XML, though no reader of ours keeps it.
    String text = any.replace("\u007f", "");
    String written = XmlText.legal(text);
    Assume.that(TextRepair.repaired(written).equals(written));
    MarcRecord record = new MarcRecord(Leader.BOOK, List.of(DataField.of("500", "  ", "a", text)));
    Readings back = read(MarcXmlWriter.toOctets(record));
    assertThat(back.rejected()).isEmpty();
    assertThat(back.issues()).isEmpty();
  }
}
