package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;
import static org.lienthong.index.lucene.Shelf.term;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.typed.Volume;

class VolumeTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put("word", "Toán 6. Tập một")
        .put("digit", "Toán 6 tập 1")
        .put("roman", "Toán 6, Quyển I")
        .put("short", "Toán 6", field("246", "a", "Toán 6 T.1"))
        .put("two", "Toán 6. Tập hai", field("500", "a", "Có 1 phụ lục"))
        .put("part", "Văn minh. Phần IV")
        .put("ten", "Tuyển truyện. Tập mười");
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toán 6 tập 1",
        "toan 6 tap mot",
        "toán 6 quyển I",
        "toan 6 t. 1",
        "toán 6 tập 01",
        "toan 6 quyen mot"
      })
  void isTheSameInDigitsWordsAndRomanFigures(String typed) {
    assertThat(SHELF.find(term(AccessPoint.TITLE, typed)))
        .containsExactlyInAnyOrder("word", "digit", "roman", "short");
  }

  @ParameterizedTest
  @CsvSource({
    "văn minh phần 4, part",
    "van minh phan bon, part",
    "văn minh phần tư, part",
    "tuyển truyện tập 10, ten",
    "tuyen truyen tap X, ten"
  })
  void hasTenNumbersInWords(String typed, String id) {
    assertThat(SHELF.find(term(AccessPoint.TITLE, typed))).containsExactly(id);
  }

  @Test
  void isNotAPart() {
    assertThat(SHELF.find(term(AccessPoint.TITLE, "văn minh tập 4"))).isEmpty();
  }

  @Test
  void isNotWhatAnInitialBeginsWith() {
    assertThat(Volume.of("t", "x")).isEmpty();
    assertThat(Volume.of("q", "hai")).isEmpty();
    assertThat(Volume.of("t", "iv")).map(Volume::digits).hasValue("4");
    assertThat(Volume.of("t", "10")).map(Volume::digits).hasValue("10");
  }

  @Test
  void keepsNumbersBeyondTheTableAsTheyAre() {
    assertThat(Volume.of("tap", "11")).map(Volume::numbers).hasValue(List.of("11", "xi"));
    assertThat(Volume.of("tap", "13")).map(Volume::numbers).hasValue(List.of("13"));
    assertThat(Volume.of("tap", "100")).isEmpty();
    assertThat(Volume.of("toan", "1")).isEmpty();
  }

  @Test
  void ranksAPhraseWithTheNumberInWordsAsOneInDigits() {
    try (Shelf shelf = Shelf.make()) {
      shelf.put("workbook", "Bài tập Toán 6 tập 1").put("word", "Toán 6 - Tập một").catchUp();
      assertThat(shelf.find(term(AccessPoint.TITLE, "toan 6 tap 1")))
          .containsExactly("word", "workbook");
      assertThat(shelf.find(term(AccessPoint.TITLE, "Toán 6 tập 1")))
          .containsExactly("word", "workbook");
    }
  }
}
