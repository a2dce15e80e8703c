package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tiếng Việt             | tieng viet
          TIẾNG VIỆT             | tieng viet
          Lý thuyết              | li thuyet
          Kỹ thuật               | ki thuat
          Ðất nước               | dat nuoc
          Tieengs Vieetj         | tieng viet
          Ddaays laf tieengs Vieetj | dai la tieng viet
          Tie61ng Vie65t         | tieng viet
          TIE61NG VIE65T         | tieng viet
          Toan lop IX            | toan lop ix
          Teacher's book         | teachers book
          Tập 01                 | tap 1
          """)
  void foldsWhatIsWrittenManyWays(String text, String folded) {
    assertThat(TitleTokens.fold(text)).isEqualTo(folded);
    assertThat(TitleTokens.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
  }

  @Test
  void keepsMarksBesideWithTheToneInOnePlace() {
    assertThat(TitleTokens.of("hoà").getFirst().marked())
        .isEqualTo(TitleTokens.of("hòa").getFirst().marked());
    assertThat(TitleTokens.of("má").getFirst().marked())
        .isNotEqualTo(TitleTokens.of("mà").getFirst().marked());
  }

  @Test
  void readsEnglishAmongVietnameseAsItIs() {
    assertThat(
            TitleTokens.fold(
                "Marketing giỏi phải kiếm được tiền - The end of marketing as we know it"))
        .isEqualTo("marketing gioi phai kiem duoc tien the end of marketing as we know it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nghieng", "khuyu", "giuong", "quoc", "huynh", "oanh", "yeu", "gi"})
  void knowsSyllables(String word) {
    assertThat(SyllableSpelling.isSyllable(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keim", "vein", "book", "chuuyen", "w", "ngj", "strong"})
  void knowsWhatIsNoSyllable(String word) {
    assertThat(SyllableSpelling.isSyllable(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "i,1",
    "iv,4",
    "ix,9",
    "xii,12",
    "xxxix,39",
    "iiii,0",
    "vx,0",
    "xl,0",
    "abc,0",
    "'',0"
  })
  void readsRomanNumeralsThatAreWell(String word, int value) {
    assertThat(Numerals.roman(word)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "toan,toan,0",
    "toan,tona,1",
    "toan,ton,1",
    "toan,toann,1",
    "toan,taon,1",
    "toan,tian,1",
    "toan,hoc,3",
    "'',ab,2",
  })
  void countsSlipsWithSwaps(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b, 2)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a, 2)).isEqualTo(distance);
  }
}
