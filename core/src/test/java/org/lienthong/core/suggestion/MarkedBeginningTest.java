package org.lienthong.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedBeginningTest {
  @ParameterizedTest
  @CsvSource({
    "đấ,đất,true",
    "đấ,đáp,false",
    "đấ,đầm,false",
    "đ,đất,true",
    "đ,dân,false",
    "d,đất,true",
    "dat,đất,true",
    "nướ,nước,true",
    "ngh,nghĩa,true",
    "hò,hoà,true",
    "hò,hoá,false",
    "cả,cảm,true",
    "cả,cạnh,false",
    "Trầ,trần,true",
    "trầ,trang,false",
    "tho,thơ,true",
    "thơ,thờ,true",
    "thờ,thơ,false",
  })
  void comparesMarks(String typed, String word, boolean begins) {
    assertThat(MarkedBeginning.of(typed).isOf(word)).isEqualTo(begins);
  }
}
