package org.lienthong.marc.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/** The short way says what the long way says. */
class PackedMarcXmlTest {
  private static void assertSame(Field... fields) {
    MarcRecord record = new MarcRecord(Leader.BOOK, List.of(fields));
    assertThat(PackedMarcXml.element(PackedMarc.pack(record)))
        .isEqualTo(MarcXmlWriter.element(PackedMarc.unpack(PackedMarc.pack(record))));
  }

  @Provide
  Arbitrary<MarcRecord> records() {
    return PackedIso2709Test.anyRecords();
  }

  @Property(tries = 500)
  void agreesOnAnyRecord(@ForAll("records") MarcRecord record) {
    assertSame(record.fields().toArray(Field[]::new));
  }

  @Test
  void agreesOnARecordThatTheSchemaAllows() {
    assertSame(
        ControlField.of("001", "a1"),
        ControlField.of("008", "260101s2025    vm ||||||||||||||||||vie d"),
        DataField.of(
            "245", "10", "a", "Toán 6 <tập một> & \"hai\" ]]>", "c", "𠀀 \ufffe\r\t\u0001"));
  }

  @Test
  void agreesOnWhatTheSchemaDoesNotAllowOrOnlyElsewhere() {
    assertSame(DataField.of("245", "10", "a", "Toán"), ControlField.of("001", "later"));
    assertSame(ControlField.of("000", "a"), DataField.of("245", "AB", "A", "Toán", "@", "b"));
    assertSame(DataField.of("aB1", "  ", "a", "x"), DataField.of("900", "  "));
    assertSame(ControlField.of("900", "no subfields"), DataField.of("005", "  ", "a", "b"));
    assertSame(DataField.of("245", "1\u1ea0", "a", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00000nam a2200000 a 4500", "00000nam a2200000 a 4500\u001e24"})
  void refusesWhatIsNoPackedRecord(String packed) {
    byte[] octets = packed.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PackedMarcXml.element(octets))
        .isInstanceOf(MalformedRecordException.class);
  }
}
