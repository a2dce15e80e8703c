package org.lienthong.union.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.union.Marc;

class HoldingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          852$bKho đọc$cKệ 3$h895.922$pA-1   | $aL$bKho đọc$cKệ 3$h895.922$pA-1
          852$bKho đọc$jA-1                  | $aL$bKho đọc$pA-1
          852$bKho đọc$t5                    | $aL$bKho đọc$t5
          952$aTV1$bTV2$cGEN$o895.922$pA-1   | $aL$bTV2$cGEN$h895.922$pA-1
          952$bTV2$pA-1$00$10$40$70          | $aL$bTV2$pA-1
          952$bTV2$pA-1$01                   | $aL$bTV2$pA-1$zđã thanh lý (withdrawn)
          952$pA-1$12$4-1$zbìa cứng          | $aL$pA-1$zbìa cứng$zmất (lost)$zhư hỏng (damaged)
          952$pA-1$71$q2027-01-05            | $aL$pA-1$zkhông cho mượn (not for loan)$zđang cho mượn, hạn trả 2027-01-05 (on loan, due 2027-01-05)
          852$pA-1$zmất (lost)$zbìa cứng     | $aL$pA-1$zmất (lost)$zbìa cứng
          949$lKho mượn$aA-1                 | $aL$bKho mượn$pA-1
          995$bTV1$cKho mượn$fA-1$k895       | $aL$bKho mượn$h895$pA-1
          500$aKhông có gì                   | $aL
          """)
  void readsCopiesAsEverySystemWritesThem(String field, String copy) {
    assertThat(copies("245$aX", field)).containsExactly(copy);
  }

  @Test
  void countsEveryNumberOnce() {
    assertThat(copies("852$bKho$jA-1$jA-2", "852$bKho$jA-2"))
        .containsExactly("$aL$bKho$pA-1", "$aL$bKho$pA-2");
  }

  private static List<String> copies(String... lines) {
    return Holdings.of("L", Marc.book(lines)).stream()
        .map(f ->
            f.subfields().stream().map(s -> "$" + s.code() + s.data()).reduce("", String::concat))
        .toList();
  }
}
