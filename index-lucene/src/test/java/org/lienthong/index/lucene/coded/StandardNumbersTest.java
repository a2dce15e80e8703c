package org.lienthong.index.lucene.coded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1859-1531",
        "18591531",
        "ISSN 1859-1531",
        "ISSN: 1859-1531",
        "ISSN1859-1531",
        "issn 1859 - 1531 (bản in)",
        "e-ISSN 1859\u20131531",
        "Tạp chí, ISSN 1859-1531",
      })
  void issnIsKeptWithoutTheWordsAroundIt(String raw) {
    for (String tag : new String[] {"022", "440", "490", "830"}) {
      assertThat(StandardNumbers.kept(tag, raw)).containsExactly("18591531");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1859-1531 (in); 2734-9888 (mạng), 18591531 27349888",
    "1859-153X, 1859153x",
    "1859-15, 185915",
    "không có, không",
  })
  void everyIssnIsKeptAndOtherwiseTheFirstWord(String raw, String kept) {
    assertThat(StandardNumbers.kept("022", raw)).containsExactly(kept.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISBN 978-604-0-00001-9",
        "ISBN-13: 978-604-0-00001-9",
        "ISBN 13: 9786040000019 : 61.000đ",
        "9786040000019 (bìa mềm)",
      })
  void isbnIsKeptAndSoughtWithoutItsName(String raw) {
    assertThat(StandardNumbers.kept("020", raw)).contains("9786040000019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISBN 978-604-0-00001-9", "ISBN-13: 9786040000019", "978 604 0 00001 9"})
  void isbnIsSoughtWithoutItsName(String typed) {
    assertThat(StandardNumbers.sought(typed)).containsExactly("9786040000019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISSN 1859-1531", "ISSN: 1859-1531", "1859-1531", "issn 18591531"})
  void issnIsSoughtWithoutItsName(String typed) {
    assertThat(StandardNumbers.sought(typed)).contains("18591531");
  }
}
