package org.lienthong.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "sachs,sách",
    "sasch,sách",
    "giaos,giáo",
    "tieengs,tiếng",
    "tieesng,tiếng",
    "tiengse,tiếng",
    "vieejt,việt",
    "vieetj,việt",
    "vietej,việt",
    "nguyeenx,nguyễn",
    "nhaatj,nhật",
    "anhs,ánh",
    "ddaats,đất",
    "datds,đát",
    "dduowngf,đường",
    "dduongwf,đường",
    "truwowngf,trường",
    "truowngf,trường",
    "truwongf,trừong",
    "muaw,mưa",
    "luuw,lưu",
    "quawngr,quẳng",
    "hoawcj,hoặc",
    "huowu,hươu",
    "tw,tư",
    "hojc,học",
    "TOANS,toán",
    "hoaf,hoà",
    "hofa,hoà",
    "lys,lý",
    "tiêngs,tiếng",
  })
  void readsTelex(String typed, String meant) {
    assertThat(Keys.telex(typed)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "tieng61,tiếng",
    "tie6ng1,tiếng",
    "tieng1,tiéng",
    "viet65,việt",
    "vie65t,việt",
    "d9a6t1,đất",
    "dat961,đất",
    "d9uo7ng2,đường",
    "duong972,đường",
    "hoa8c5,hoặc",
    "nguye6n4,nguyễn",
    "mu7a,mưa",
  })
  void readsVni(String typed, String meant) {
    assertThat(Keys.vni(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"toan", "books", "pass", "window", "harry", "potter", "sách", "6", "www", "khoaa"})
  void leavesOtherWords(String typed) {
    assertThat(Keys.telex(typed)).isEmpty();
    assertThat(Keys.vni(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp3", "2024", "10a1", "k12345", "h2o"})
  void leavesCodes(String typed) {
    assertThat(Keys.vni(typed)).isEmpty();
  }
}
