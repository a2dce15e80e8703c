package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfColourTest {
  @ParameterizedTest
  @CsvSource({
    "Kệ 2 màu đỏ, RED",
    "ke 2 mau do, RED",
    "Kệ xanh lá cây, GREEN",
    "Nhãn vàng, YELLOW",
    "Mã màu: trình độ màu xanh dương, BLUE",
    "Gáy sách màu cam, ORANGE",
    "GIÁ ĐỎ, RED"
  })
  void isReadWhereItIsNamed(String text, ShelfColour colour) {
    assertThat(ShelfColour.in(text)).contains(colour);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Kệ đồ chơi",
        "ke do choi",
        "Kho mở",
        "Giá sách 3",
        "Hồng",
        "màu nước",
        "Kệ cambri"
      })
  void isNotGuessed(String text) {
    assertThat(ShelfColour.in(text)).isEmpty();
  }
}
