package org.lienthong.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsbnDigitsTest {
  @Test
  void knowsRightCheckDigits() {
    assertThat(IsbnDigits.isValid13("9780306406157")).isTrue();
    assertThat(IsbnDigits.isValid13("9780306406158")).isFalse();
    assertThat(IsbnDigits.isValid10("0306406152")).isTrue();
    assertThat(IsbnDigits.isValid10("080442957x")).isTrue();
    assertThat(IsbnDigits.isValid10("0804429571")).isFalse();
    assertThat(IsbnDigits.isValid10("08044X957X")).isFalse();
    assertThat(IsbnDigits.isValid10("")).isFalse();
  }

  @Test
  void tellsBooksFromOtherProducts() {
    assertThat(IsbnDigits.isEan("4006381333931")).isTrue();
    assertThat(IsbnDigits.isValid13("4006381333931")).isFalse();
  }

  @Test
  void convertsBetweenTheLengths() {
    assertThat(IsbnDigits.to13("080442957X")).isEqualTo("9780804429573");
    assertThat(IsbnDigits.to10("9780804429573")).contains("080442957X");
    assertThat(IsbnDigits.to10("9791034302703")).isEmpty();
  }
}
