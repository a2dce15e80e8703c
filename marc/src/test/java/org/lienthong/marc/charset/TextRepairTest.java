package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRepairTest {
  @Test
  void undoesUtf8WrittenTwice() {
    String twice = new String("Thủ tục, đường".getBytes(UTF_8), Charset.forName("windows-1252"));
    assertThat(TextRepair.repaired(twice.replace("\ufffd", "\u009d"))).isEqualTo("Thủ tục, đường");
  }

  @Test
  void undoesUtf8WrittenManyTimes() {
    assertThat(TextRepair.repaired("Pe\u00c3\u008c\u00c2\u0081tain")).isEqualTo("Pe\u0301tain");
  }

  @Test
  void mapsLookAlikesInsideSyllables() {
    assertThat(TextRepair.repaired("Thông tin-Thƣ viện TRƢỜNG Ðại học"))
        .isEqualTo("Thông tin-Thư viện TRƯỜNG Đại học");
  }

  @Test
  void leavesOtherTextsAlone() {
    for (String text :
        List.of("Ólafur Ðorláksson", "São Paulo, «é»", "Ãé", "Qaƣan", "naïveté", "ÔÖÀ")) {
      assertThat(TextRepair.repaired(text)).isSameAs(text);
    }
  }
}
