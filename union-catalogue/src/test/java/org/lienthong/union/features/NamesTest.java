package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "100$aBùi Minh Thảo",
        "100$aBùi, Minh Thảo",
        "100$aMinh Thảo, Bùi",
        "100$aBùi Minh Thảo,$d1960-",
        "100$aGS. TS. Bùi Minh Thảo",
        "100$aBùi Minh Thảo (chủ biên)",
        "100$aBUI MINH THAO",
        "700$aBùi Minh Thảo$echủ biên",
      })
  void readsOneNameInEveryOrder(String field) {
    assertThat(names(field)).containsExactly("bui-minh-thao");
  }

  @Test
  void takesNamesApartThatStandInOneField() {
    assertThat(names("700$aBùi Minh Thảo ; Trần Văn Bảy"))
        .containsExactly("bui-minh-thao", "bai-tran-van");
  }

  @Test
  void knowsABodyByItsOwnName() {
    assertThat(names("110$aViệt Nam.$bBộ Giáo dục và Đào tạo"))
        .isEqualTo(names("710$aBộ Giáo dục và Đào tạo"))
        .isNotEqualTo(names("110$aViệt Nam.$bQuốc hội"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bùi Minh Thảo (ch.b.), Trần Văn Bảy...        | bui minh thao tran van bai
          B.s.: Bùi Minh Thảo, Trần Văn Bảy             | bui minh thao tran van bai
          Bùi Minh Thảo chủ biên                        | bui minh thao
          Dịch: Nhị Ca                                  | nhi ca
          Tolstoi ; Nhị Ca, Dương Tường dịch            | tolstoi nhi ca duong tuong
          Bùi Minh Thảo [và những người khác]           | bui minh thao
          Mary Ellen Bamford ... [et al.]               | mari ellen bamford
          """)
  void leavesRolesOutOfStatements(String statement, String words) {
    assertThat(Names.responsibility(List.of(statement))).isEqualTo(words);
  }

  private static List<String> names(String field) {
    return FeatureExtractor.extract(Marc.book("245$aX", field)).names();
  }
}
