package org.lienthong.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

class DisclosurePolicyTest {
  @ParameterizedTest
  @EnumSource
  void hidesWhatTheTableNames(HiddenField row) {
    MarcRecord shown = DisclosurePolicy.disclose(HiddenRecords.of(row));
    HiddenRecords.assertDisclosed(shown.toString());
    assertThat(DisclosurePolicy.disclose(stored(HiddenRecords.of(row))).marc()).isEqualTo(shown);
    assertThat(row.source()).isNotBlank();
  }

  @Test
  void returnsARecordWithoutSecretsAsItIs() {
    MarcRecord open =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                DataField.of("245", "00", "a", "Toán 6"),
                DataField.of("561", "1 ", "a", "Tủ sách gia đình"),
                DataField.of("852", "  ", "a", "A", "b", "Kho x", "z", "mở"),
                DataField.of("926", "  ", "a", "0"),
                DataField.of("952", "  ", "a", "A", "p", "DK1", "o", "510")));
    assertThat(DisclosurePolicy.disclose(open)).isSameAs(open);
    StoredRecord stored = stored(open);
    assertThat(DisclosurePolicy.disclose(stored)).isSameAs(stored);
  }

  @Test
  void keepsTheRestOfAField() {
    MarcRecord shown =
        DisclosurePolicy.disclose(
            new MarcRecord(
                Leader.BOOK,
                List.of(
                    DataField.of("852", "  ", "x", "thanh lí"),
                    DataField.of("852", "  ", "a", "A", "x", "mất bìa", "p", "DK1"))));
    assertThat(shown.fields()).containsExactly(DataField.of("852", "  ", "a", "A", "p", "DK1"));
  }

  private static StoredRecord stored(MarcRecord record) {
    return new StoredRecord(
        1, "A", "1", 1, Instant.EPOCH, false, null, List.of(), List.of(), PackedMarc.pack(record));
  }
}
