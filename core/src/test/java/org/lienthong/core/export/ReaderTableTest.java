package org.lienthong.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

class ReaderTableTest {
  private static String row(String title) {
    MarcRecord marc = new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "10", "a", title)));
    StoredRecord record =
        new StoredRecord(
            1,
            "union",
            "u1",
            1,
            Instant.EPOCH,
            false,
            null,
            List.of(),
            List.of(),
            PackedMarc.pack(marc));
    return ReaderTable.csv(List.of(record)).split("\r\n")[1];
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "＝1+1"})
  void writesNoFormula(String title) {
    assertThat(row(title)).startsWith("u1,'" + title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Toán 6", "1984", "'Bẫy' = chuột"})
  void keepsOtherTexts(String title) {
    assertThat(row(title)).startsWith("u1," + title + ",");
  }
}
