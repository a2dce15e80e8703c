package org.lienthong.marc.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegacyTextTest {
  private static String alone(String text) {
    return new LegacyText().repaired(text);
  }

  @Test
  void undoesWhatProvesItself() {
    assertThat(alone("V¨n häc d©n gian")).isEqualTo("Văn học dân gian");
    assertThat(alone("To¸n 6")).isEqualTo("Toán 6");
    assertThat(alone("Toaùn hoïc 6")).isEqualTo("Toán học 6");
    assertThat(alone("PHÊÌN MÏÌM QUAÃN TRÕ")).isEqualTo("PHẦN MỀM QUẢN TRỊ");
    assertThat(alone("Tr\u2212êng häc, h-íng dÉn")).isEqualTo("Trường học, hướng dẫn");
    assertThat(alone("Vie^.t Nam su+? lu+o+.c")).isEqualTo("Việt Nam sử lược");
  }

  @Test
  void learnsFromOtherTexts() {
    LegacyText file = new LegacyText();
    Stream.of("Gi¸o dôc", "VËt lÝ 7", "Hµ Néi", "LÞch sö ViÖt Nam").forEach(file::learn);
    assertThat(file.usual()).isEqualTo("tcvn3");
    assertThat(file.repaired("Vò Quang")).isEqualTo("Vũ Quang");
    assertThat(alone("Vò Quang")).isEqualTo("Vò Quang");
    assertThat(file.repaired("Vũ Quang")).isEqualTo("Vũ Quang");
  }

  @Test
  void leavesWesternAndRightTextsAlone() {
    List<String> right =
        List.of(
            "Médard, Zoé : le théâtre français",
            "El niño español : corazón y pasión",
            "Größe für Anfänger",
            "Smørrebrød på dansk",
            "§ 5. ©2004 «Toán» – 5°C ±1",
            "a^b (c+d)? O'Neil e.g. i.e.",
            "Toán, Văn, Lý");
    assertThat(right).allSatisfy(text -> assertThat(alone(text)).isSameAs(text));
  }

  @Test
  void undoesAConversionTooMany() {
    assertThat(TextRepair.repaired("Thớ dụ: thụng tin rừ ràng về tỏc giả, sỏch"))
        .isEqualTo("Thí dụ: thông tin rõ ràng về tác giả, sách");
    String right = "Thớ gỗ, lụng thụng, rừng";
    assertThat(TextRepair.repaired(right)).isSameAs(right);
  }
}
