package org.lienthong.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "xach,sach",
    "xu,su",
    "chuyen,truyen",
    "trien,chien",
    "dao,giao",
    "rao,giao",
    "giai,dai",
    "gi,di",
    "dieng,rieng",
    "dieng,gieng",
    "nop,lop",
    "lang,nang",
    "ke,ce",
    "cy,ki",
    "gi,ri",
    "ngi,nghi",
    "biet,biec",
    "van,vang",
    "xuong,suon",
    "thich,thit",
  })
  void knowsWhatSoundsAlike(String typed, String meant) {
    assertThat(SoundAlikes.of(typed)).contains(meant).doesNotContain(typed);
  }

  @Test
  void hasNoneForWordsThatNobodyConfuses() {
    assertThat(SoundAlikes.of("hoa")).isEmpty();
  }
}
