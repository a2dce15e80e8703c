package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.Marc;

class FeatureCodecTest {
  private static final MarcRecord FULL =
      Marc.book(
          "008=200101s2020    vm     o     000 0 vie d",
          "010$a  2020123456",
          "020$a978-604-0-00426-0 (trọn bộ)",
          "100$aBùi Minh Thảo",
          "245$aToán 6 : Sách giáo viên$nTập 1$cBùi Minh Thảo | Trần\tVăn Bảy",
          "250$aTái bản lần thứ 2, có sửa chữa",
          "260$bGiáo dục ; Nhã Nam$c2021",
          "300$a3 tập",
          "490$aCánh diều");

  @Test
  void readsWhatItWrote() {
    MatchFeatures features = FeatureExtractor.extract(FULL);
    assertThat(FeatureCodec.decode(FeatureCodec.encode(features))).isEqualTo(features);
  }

  @Test
  void readsWhatItWroteOfARecordThatSaysNothing() {
    MatchFeatures features = FeatureExtractor.extract(Marc.book("001=x"));
    assertThat(features.title().proper()).isEmpty();
    assertThat(FeatureCodec.decode(FeatureCodec.encode(features))).isEqualTo(features);
  }

  @Test
  void refusesOtherText() {
    assertThatThrownBy(() -> FeatureCodec.decode("a\tb"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
