package org.lienthong.union.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.Marc;

class OverlayTest {
  private static final MarcRecord RECORD =
      Marc.book("001=u1", "245$aĐất rừng", "500$aGhi chú", "650$aVăn học", "650$aThiếu nhi");

  @Test
  void putsPinnedFieldsInPlaceOfAllOthersOfTheirTag() {
    MarcRecord made =
        new Overlay(List.of(DataField.of("650", " 4", "a", "Nam Bộ")), Set.of("500")).over(RECORD);
    assertThat(made.dataFields().map(f -> f.tag().value() + f.joined("a")))
        .containsExactly("245Đất rừng", "650Nam Bộ");
  }

  @Test
  void leavesARecordAloneWhenNothingIsPinned() {
    assertThat(Overlay.NONE.over(RECORD)).isSameAs(RECORD);
  }
}
