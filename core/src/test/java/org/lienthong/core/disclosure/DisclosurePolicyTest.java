package org.lienthong.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    HiddenRecords.assertDisclosed(disclosed(HiddenRecords.of(row)).toString());
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
    StoredRecord stored = stored(open);
    assertThat(DisclosurePolicy.disclose(stored)).isSameAs(stored);
  }

  @Test
  void keepsTheRestOfAField() {
    MarcRecord shown =
        disclosed(
            new MarcRecord(
                Leader.BOOK,
                List.of(
                    DataField.of("852", "  ", "x", "thanh lí"),
                    DataField.of("852", "  ", "a", "A", "x", "mất bìa", "p", "DK1"))));
    assertThat(shown.fields()).containsExactly(DataField.of("852", "  ", "a", "A", "p", "DK1"));
  }

  /** Compares octets with fields: made-up records of tags in the table and others. */
  @Test
  void hidesTheSameFieldsAsTheRuleOfTheTable() {
    Random random = new Random(880);
    for (int i = 0; i < 5_000; i++) {
      MarcRecord record = FieldwiseDisclosure.record(random);
      assertThat(disclosed(record)).isEqualTo(FieldwiseDisclosure.of(record));
    }
  }

  @Test
  void readsNothingAfterTheEndOfADamagedRecord() {
    byte[] packed = PackedMarc.pack(HiddenRecords.of(HiddenField.KOHA_ITEM));
    for (int length = 0; length < packed.length; length++) {
      assertThat(PackedDisclosure.of(Arrays.copyOf(packed, length)).length)
          .isLessThanOrEqualTo(length);
    }
  }

  private static MarcRecord disclosed(MarcRecord record) {
    return DisclosurePolicy.disclose(stored(record)).marc();
  }

  private static StoredRecord stored(MarcRecord record) {
    return new StoredRecord(
        1, "A", "1", 1, Instant.EPOCH, false, null, List.of(), List.of(), PackedMarc.pack(record));
  }
}
