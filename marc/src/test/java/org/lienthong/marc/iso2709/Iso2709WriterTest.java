package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class Iso2709WriterTest {
  private static MarcRecord record(Field... fields) {
    return new MarcRecord(Leader.BOOK, List.of(fields));
  }

  @Test
  void writesKnownOctets() {
    byte[] octets =
        Iso2709Writer.toOctets(
            record(ControlField.of("001", "x1"), DataField.of("245", "10", "a", "Tập", "n", "1")));
    assertThat(new String(octets, UTF_8))
        .isEqualTo(
            "00066nam a2200049 a 4500"
                + "001000300000"
                + "245001300003"
                + "\u001ex1\u001e10\u001faTập\u001fn1\u001e\u001d");
    assertThat(HexFormat.of().formatHex(octets, 52, 61)).isEqualTo("31301f6154e1baad70");
  }

  @Test
  void writesMarc8() {
    byte[] octets =
        Iso2709Writer.toMarc8Octets(record(DataField.of("245", "00", "a", "Tiếng Việt đường")));
    assertThat(octets[9]).isEqualTo((byte) ' ');
    assertThat(HexFormat.of().formatHex(octets, 41, octets.length - 2))
        .isEqualTo("5469e3e2656e67205669f2e3657420b3bde1bc6e67");
  }

  @Test
  void fillsFieldsToTheLimitAndNotBeyond() {
    int room = Iso2709Limits.MAX_FIELD_OCTETS - 5;
    assertThat(Iso2709Writer.toOctets(record(DataField.of("520", "  ", "a", "x".repeat(room)))))
        .hasSize(24 + 12 + 1 + 9_999 + 1);
    assertThatThrownBy(() ->
            Iso2709Writer.toOctets(record(DataField.of("520", "  ", "a", "x".repeat(room + 1)))))
        .isInstanceOf(RecordTooLongException.class)
        .hasMessage("field 520 takes 10000 octets; ISO 2709 has room for 9999");
  }

  @Test
  void fillsRecordsToTheLimitAndNotBeyond() {
    List<Field> fields =
        new ArrayList<>(Collections.nCopies(9, DataField.of("520", "  ", "a", "x".repeat(9_994))));
    int left = 99_999 - (24 + 10 * 12 + 1 + 9 * 9_999 + 1);
    fields.add(ControlField.of("001", "x".repeat(left - 1)));
    assertThat(Iso2709Writer.toOctets(new MarcRecord(Leader.BOOK, fields))).hasSize(99_999);
    fields.set(9, ControlField.of("001", "x".repeat(left)));
    assertThatThrownBy(() -> Iso2709Writer.toOctets(new MarcRecord(Leader.BOOK, fields)))
        .hasMessage("the record takes 100000 octets; ISO 2709 has room for 99999");
  }

  @Test
  void neverWritesSeparatorsOfTexts() {
    byte[] octets =
        Iso2709Writer.toOctets(record(DataField.of("245", "00", "a", "a\u001db\u001ec\u001fd")));
    assertThat(new String(octets, UTF_8)).contains("\u001faa b c d\u001e\u001d");
  }
}
