package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.union.Marc;

class YearTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          260$c2005                       | 2005
          260$cc2005                      | 2005
          260$c[2005]                     | 2005
          260$c2005-2006                  | 2005
          260$cQuý I/2005                 | 2005
          260$ctháng 5 năm 2005           | 2005
          260$aH. : Giáo dục, 2005        | 2005
          260$c200?                       | 0
          260$c05                         | 0
          260$c12005                      | 0
          264$c2005                       | 2005
          """)
  void readsTheYearOfTheImprint(String field, int year) {
    assertThat(Year.ofImprint(book("245$aX", field))).isEqualTo(year);
  }

  @Test
  void prefersPublicationToCopyright() {
    assertThat(Year.ofImprint(book("264 4$c©2004", "264 1$c2005"))).isEqualTo(2005);
    assertThat(Year.ofImprint(book("264 4$c©2004"))).isEqualTo(2004);
  }

  @Test
  void readsTheFixedField() {
    assertThat(Year.ofFixedField(book("008=200101s2005    vm"))).isEqualTo(2005);
    assertThat(Year.ofFixedField(book("008=200101|||||    vm"))).isZero();
    assertThat(Year.ofFixedField(book("008=2001"))).isZero();
  }

  private static Fields book(String... fields) {
    return new Fields(Marc.book(fields));
  }
}
