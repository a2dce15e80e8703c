package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class EditionParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tái bản lần thứ hai                     | r | 2
          Tái bản lần thứ 15, có sửa chữa, bổ sung | r | 15
          TÁI BẢN LẦN THỨ NHẤT                    | r | 1
          Tai ban lan thu nhat                    | r | 1
          [Tái bản lần thứ 2]                     | r | 2
          TB lần 3                                | r | 3
          T.B lần 3                               | r | 3
          TBL 3                                   | r | 3
          Tái bản lần thứ mười một                | r | 11
          Tái bản lần thứ hai mươi lăm            | r | 25
          Tái bản lần IV                          | r | 4
          Tái bản lần thứ 3 năm 2019              | r | 3
          Tái bản lần 2/2021                      | r | 2
          In lần thứ 3 (tái bản lần thứ 2)        | r | 2
          In tái bản lần thứ 2                    | r | 2
          Lần tái bản thứ 2                       | r | 2
          Lần thứ 2 tái bản                       | r | 2
          Tái bản, lần thứ 2                      | r | 2
          Tái bản (lần thứ 2)                     | r | 2
          Sách tái bản lần thứ 2                  | r | 2
          Tb.l.2                                  | r | 2
          TB 2 (có bổ sung)                       | r | 2
          TB lần thứ hai, có chỉnh lí             | r | 2
          Tasi bản lần thứ 2                      | r | 2
          Taái bản lần thứ 2                      | r | 2
          Tái bản lần thứ 02                      | r | 2
          Tái bản 2019                            | r | 0
          Tái bản có sửa chữa                     | r | 0
          Xuất bản lần thứ hai                    | e | 2
          XB lần 2                                | e | 2
          Lần thứ 5                               | e | 5
          2                                       | e | 2
          Xuất bản lần đầu                        | e | 1
          Bản in lần đầu                          | e | 1
          2nd ed.                                 | e | 2
          Second edition, revised                 | e | 2
          3rd rev. ed.                            | e | 3
          2., erw. Aufl.                          | e | 2
          In lần thứ 3                            | p | 3
          In lại lần thứ nhất                     | p | 1
          2nd printing                            | p | 2
          Rev. ed.                                | t | 0
          Bản đặc biệt                            | t | 0
          """)
  void tellsReprintsEditionsAndPrintings(String statement, char type, int number) {
    Edition edition = edition("250$a" + statement);
    assertThat(edition.type()).isEqualTo(type);
    assertThat(edition.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rev. ed.", "Revised edition", "New ed., rev. and enl.", "Có sửa chữa"})
  void readsEveryWayToSayRevisedAlike(String statement) {
    assertThat(edition("250$a" + statement).words()).isEqualTo("revised");
  }

  @Test
  void looksForReprintsInTheTitleAndInShortNotes() {
    assertThat(edition("245$aToán 6 (Tái bản lần 2)").number()).isEqualTo(2);
    assertThat(edition("500$aTái bản lần thứ 2").number()).isEqualTo(2);
    assertThat(edition("260$c2021 (tái bản lần 2)").number()).isEqualTo(2);
    assertThat(edition("500$aSách đã được tặng giải thưởng năm 2").isNamed()).isFalse();
  }

  @Test
  void takesTheReprintOutOfTheTitle() {
    assertThat(
            FeatureExtractor.extract(Marc.book("245$aĐắc nhân tâm (Tái bản lần thứ 2)"))
                .title()
                .proper())
        .isEqualTo("dac nhan tam");
  }

  private static Edition edition(String... lines) {
    return FeatureExtractor.extract(Marc.book(lines)).edition();
  }
}
