package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.Leader;
import org.lienthong.union.Marc;

class CarrierAndLevelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          300$a120 tr.                        | PRINT
          338$avolume$bnc                     | PRINT
          338$bcr                             | ONLINE
          245$aX$h[electronic resource]       | ONLINE
          245$aX$h[tài liệu điện tử]          | ONLINE
          300$a1 tệp tin (pdf)                | ONLINE
          300$a1 online resource (120 p.)     | ONLINE
          245$aX$h[CD-ROM]                    | DISC
          300$a1 băng cassette                | AUDIO
          245$aX$h[sách nói]                  | AUDIO
          300$a1 đĩa hình                     | VIDEO
          300$a1 DVD                          | VIDEO
          245$aX$h[microform]                 | MICROFORM
          300$a3 tập chữ nổi                  | BRAILLE
          300$a120 p. (large print)           | LARGE_PRINT
          008=200101s2020    vm      o     000 0 vie d | ONLINE
          008=200101s2020    vm      f     000 0 vie d | BRAILLE
          """)
  void readsTheCarrierWhereverItIsSaid(String field, Carrier carrier) {
    assertThat(Carrier.of(book(field))).isEqualTo(carrier);
  }

  @ParameterizedTest
  @CsvSource({"e, MAP", "g, VIDEO", "j, AUDIO", "c, MUSIC", "m, DISC", "r, OTHER", "a, PRINT"})
  void readsTheTypeOfTheLeader(char type, Carrier carrier) {
    assertThat(Carrier.of(record(Leader.BOOK.with(6, type), "245$aX"))).isEqualTo(carrier);
  }

  @ParameterizedTest
  @CsvSource({"m, MONOGRAPH", "a, COMPONENT", "b, COMPONENT", "s, SERIAL", "i, SERIAL"})
  void readsTheLevelOfTheLeader(char level, Level expected) {
    assertThat(Level.of(record(Leader.BOOK.with(7, level), "245$aX"))).isEqualTo(expected);
  }

  @Test
  void takesARecordWithAHostForAPart() {
    assertThat(Level.of(book("245$aX", "773$tTạp chí Văn học$g2020, số 3")))
        .isEqualTo(Level.COMPONENT);
  }

  private static Fields book(String... fields) {
    return new Fields(Marc.book(fields));
  }

  private static Fields record(Leader leader, String field) {
    return new Fields(Marc.record(leader, field));
  }
}
