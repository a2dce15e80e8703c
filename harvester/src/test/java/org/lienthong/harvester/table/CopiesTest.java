package org.lienthong.harvester.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.harvester.table.Copies.Copy;

class CopiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1–10 | 10 | 1 | 10",
        "00012-00021 | 10 | 00012 | 00021",
        "STK 0301÷0310 | 10 | STK 0301 | STK 0310",
        "GV6-0001-0003 | 3 | GV6-0001 | GV6-0003",
        "GV6-0081 → GV6-0115 | 35 | GV6-0081 | GV6-0115",
        "từ 101 đến 140 | 40 | 101 | 140",
        "TK8-12 | 5 | TK8 | TK12",
        "00121-30 | 10 | 00121 | 00130",
        "K1;K2\\nK3 | 3 | K1 | K3",
        "101,102,103 | 3 | 101 | 103",
        "STK001 STK002 | 2 | STK001 | STK002"
      })
  void readsRangesAndLists(String cell, int count, String first, String last) {
    assertThat(Copies.in(cell.replace("\\n", "\n")))
        .hasSize(count)
        .startsWith(new Copy("", first))
        .endsWith(new Copy("", last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GK6-0001",
        "12-0345",
        "STK-045",
        "045/2008",
        "045-2008",
        "SGK1-1000",
        "A000005291",
        "K1-5000"
      })
  void takesNoNumberForARange(String cell) {
    assertThat(Copies.in(cell)).containsExactly(new Copy("", cell));
  }
}
