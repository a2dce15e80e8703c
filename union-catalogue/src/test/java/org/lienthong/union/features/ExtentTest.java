package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120tr.                         | 120
          120 tr. : minh hoạ ; 24 cm     | 120
          120 trang                      | 120
          120                            | 120
          120 t.                         | 120
          xii, 120 p.                    | 120
          [8], 120 tr.                   | 120
          120 tr., [4] tờ ảnh            | 120
          120 tr + 1 CD                  | 120
          16x24cm, 120tr                 | 120
          1.204 tr.                      | 1204
          Cuốn 4. - 120 tr.              | 120
          T.4. 120 tr.                   | 120
          Tr. 120                        | 120
          VIII, 120tr. ; 24cm            | 120
          54, 7, 3 pages                 | 54
          T.1 (120 tr.)                  | 120
          1 online resource (19 pages)   | 19
          p. 12-35                       | 35
          1 online resource              | 0
          1 v. (loose-leaf)              | 0
          2 bản đồ                       | 0
          1 đĩa CD                       | 0
          24 cm                          | 0
          """)
  void readsTheNumberOfPages(String extent, int pages) {
    assertThat(Extent.parse(extent, extent).pages()).isEqualTo(pages);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 tập", "3 t.", "2 quyển", "4 v.", "2 volumes", "3 cuốn"})
  void seesWhenVolumesAreCounted(String extent) {
    Extent read = Extent.parse(extent, extent);
    assertThat(read.several()).isTrue();
    assertThat(read.pages()).isZero();
  }

  @Test
  void readsAVolumeThatIsNamedWithItsPages() {
    assertThat(Extent.parse("T.2: 340tr", "").volume()).isEqualTo("2");
  }
}
