package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class GradeParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Toán lớp 6                                | 6
          Toán 6                                    | 6
          TOÁN LỚP 6                                | 6
          Toan lop 6                                | 6
          Toán lớp Sáu                              | 6
          Toan lop IX                               | 9
          Tieng Anh lop muoi (Bai tap)              | 10
          Tieng Anh khoi 10 - Bai tap               | 10
          Tiếng Việt lớp Một                        | 1
          Ngữ văn khối 10                           | 10
          Giải bài tập Vật lí lớp XI                | 11
          Toán lớp 6, 7                             | 6-7
          Toán lớp 6 - 7                            | 6-7
          Ôn thi vào lớp 10                         | 10
          English for grade 5                       | 5
          Toán lớp 4 và lớp 5                       | 4-5
          Lịch sử và Địa lí 4                       | 4
          Hoạt động trải nghiệm, hướng nghiệp 7     | 7
          Giáo dục quốc phòng và an ninh 10         | 10
          Bồi dưỡng học sinh giỏi Toán 8            | 8
          Tin học quyển 3 dành cho học sinh lớp 5   | 5
          """)
  void readsGrades(String title, String grade) {
    assertThat(grade(title)).isEqualTo(grade);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nhà quản lý 1 phút",
        "Tâm lý học hành vi",
        "Lớp học mật ngữ",
        "Toán 2020",
        "Đại số 15",
        "Tâm lí học lớp tư duy",
      })
  void readsNoneWhereThereIsNone(String title) {
    assertThat(grade(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"521$aLớp 6, 6", "653$aLớp 6, 6", "521$aDành cho học sinh khá và giỏi, ''"})
  void looksForItInNotes(String note, String grade) {
    assertThat(FeatureExtractor.extract(Marc.book("245$aToán", note)).title().grade())
        .isEqualTo(grade);
  }

  private static String grade(String title) {
    return FeatureExtractor.extract(Marc.book("245$a" + title)).title().grade();
  }
}
