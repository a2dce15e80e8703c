package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class IsbnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9786040004260                     | 9786040004260 | GOOD
          978-604-0-00426-0                 | 9786040004260 | GOOD
          978 604 0 00426 0                 | 9786040004260 | GOOD
          ISBN: 978-604-0-00426-0           | 9786040004260 | GOOD
          9786040004260 : 12000đ            | 9786040004260 | GOOD
          9786040004260(bìa mềm)            | 9786040004260 | GOOD
          9786040004260 (T.1)               | 9786040004260 | GOOD
          9786040004260 (hardbound)         | 9786040004260 | GOOD
          9786040004260 (board book)        | 9786040004260 | GOOD
          9786040004260 (Bộ Giáo dục)       | 9786040004260 | GOOD
          0-306-40615-2                     | 9780306406157 | GOOD
          080442957X                        | 9780804429573 | GOOD
          0-8044-2957-x (pbk.)              | 9780804429573 | GOOD
          9786040004260 (trọn bộ)           | 9786040004260 | SET
          9786040004260 (bộ)                | 9786040004260 | SET
          9786040004260 (bộ 3 tập)          | 9786040004260 | SET
          9786040004260 (set)               | 9786040004260 | SET
          9786040004261                     | 9786040004261 | INVALID
          0306406153                        | 0306406153    | INVALID
          8936037741234                     | 8936037741234 | EAN_893
          0000000000                        | 0000000000    | PLACEHOLDER
          1234567890                        | 1234567890    | PLACEHOLDER
          9789999999999                     | 9789999999999 | PLACEHOLDER
          9780000000000                     | 9780000000000 | PLACEHOLDER
          """)
  void putsNumbersIntoClasses(String text, String number, Isbn.Kind kind) {
    assertThat(Isbn.parse(text, false)).contains(new Isbn(number, kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12000đ", "12.000đ", "15,000 VND", "", "bìa cứng", "978604"})
  void takesAPriceOrNothingForNoNumber(String text) {
    assertThat(Isbn.parse(text, false)).isEmpty();
  }

  @Test
  void readsQualifiersAndCancelledNumbersOfTheField() {
    assertThat(
            FeatureExtractor.extract(
                    Marc.book(
                        "245$aX",
                        "020$a9786040004260$qtrọn bộ",
                        "020$z9780306406157",
                        "020$c5000đ"))
                .isbns())
        .containsExactly(
            new Isbn("9786040004260", Isbn.Kind.SET), new Isbn("9780306406157", Isbn.Kind.INVALID));
  }
}
