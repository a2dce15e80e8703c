package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class KindAndSeriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sách giáo khoa Toán 6                        | pupil
          SHS Toán 6                                   | pupil
          Toán 6 : Sách giáo viên                      | teacher
          Toán 6 - SGV                                 | teacher
          Toán 6 (S.G.V)                               | teacher
          TOÁN 6 SÁCH GIÁO VIÊN                        | teacher
          Toan 6 sach giao vien                        | teacher
          Toán 6. Sách gíao vein                       | teacher
          Hoạt động trải nghiệm 6. Sách giáo viên      | teacher
          Sách bài tập Toán 6                          | workbook
          SBT Vật lí 10                                | workbook
          Bài tập Vật lí 10                            | workbook
          Vật lí 10 : Bài tập                          | workbook
          Bài tập Số học 6                             | workbook
          Vở bài tập Toán 3                            | exercise
          Vởbài tập Toán 3                             | exercise
          VBT Toán 3                                   | exercise
          Vở thực hành Toán 6                          | practice
          Phiếu BT cuối tuần Toán 3                    | weekend
          Bộ đề KT định kì Toán 3                      | tests
          Kế hoạch bài dạy Toán 3                      | plan
          Kế hoạch bài học Toán 3                      | plan
          Giao duc the chat 9 (S.B.T) (Bo sach Chan troi sang tao) | workbook
          Toán 3 - V.B.T                               | exercise
          Toán 3 (Sách BT)                             | workbook
          Phiếu BT Toán 3                              | sheets
          Đề kiểm tra học kì Toán 3                    | tests
          Luyện viết chữ đẹp lớp 1                     | writing
          Vở ôn tập hè Toán 3                          | summer
          Thiết kế bài học Toán 3                      | design
          Bài tập bổ trợ Toán 3                        | extra
          Giáo dục công dân 8 - Bài tập, T2            | workbook
          Kế hoạch dạy học Toán 3                      | plan
          Trắc nghiệm Toán 6                           | choice
          Tiếng Anh 6 : Workbook                       | workbook
          English 6 Teacher's book                     | teacher
          Vật lí 12 nâng cao                           | advanced
          Đại số 10 (nâng cao)                         | advanced
          Sách giáo viên Vật lí 12 nâng cao            | teacher advanced
          Ngữ văn 10 ban cơ bản                        | ''
          Hoạt động trải nghiệm 6                      | ''
          Bài tập tổ hợp                               | ''
          Giải pháp nâng cao năng lực                  | ''
          """)
  void readsKindsOfSchoolBooks(String title, String kind) {
    assertThat(title("245$a" + title).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "500$aSách giáo viên, teacher",
    "653$aSách giáo viên, teacher",
    "655$aSách giáo viên, teacher",
    "653$aTrắc nghiệm, ''",
    "650$aĐề thi, ''",
    "490$aVở bài tập, exercise",
  })
  void believesKeywordsOnlyOfTheTeachersBook(String other, String kind) {
    assertThat(title("245$aToán 6", other).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "245$aToán 6 Kết nối tri thức với cuộc sống",
        "245$aToán 6 (Bộ sách Kết nối tri thức với cuộc sống)",
        "245$aToán 6 - KNTT",
        "245$aToán 6 bộ Kết nối tri thức",
        "245$aTOÁN 6 KẾT NỐI TRI THỨC VỚI CUỘC SỐNG",
        "245$aToan 6 ket noi tri thuc voi cuoc song",
        "245$aToán 6$bkết nối tri thúc với cuộc sống",
        "245$aToán 6 (Bộ Kết nối)",
        "245$aToán 6 (Sách KNTT)",
        "245$aToán 6$bKNTT với cuộc sống",
      })
  void readsTheSeriesInTheTitle(String field) {
    Title title = title(field);
    assertThat(title.series()).isEqualTo("kntt");
    assertThat(title.proper()).isEqualTo("toan");
    assertThat(title.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "490$aCánh diều",
        "440$aBộ sách Cánh Diều",
        "830$aCánh diều (Bộ sách giáo khoa)",
        "490$aBộ sách CD",
        "490$aBộ CD",
        "500$aSách Cánh diều",
        "500$aBộ sách: Cánh diều",
        "246$aCánh diều",
      })
  void readsTheSeriesInOtherFields(String field) {
    assertThat(title("245$aToán 6", field).series()).isEqualTo("cd");
  }

  @Test
  void takesNoWordsForASeriesThatPunctuationParts() {
    assertThat(title("245$aNgười chân tro. T.1").series()).isEmpty();
    assertThat(title("245$aNgười chân tro.$nTập 1").series()).isEmpty();
  }

  @Test
  void takesShortNamesOfSeriesOnlyWhereTheyStandAlone() {
    assertThat(title("245$aToán 6 (CD)").series()).isEqualTo("cd");
    assertThat(title("245$aBăng đĩa CD nhạc").series()).isEmpty();
  }

  @Test
  void keepsWhatIsNoKindInTheTitle() {
    assertThat(title("245$aHoạt động trải nghiệm 6").proper()).isEqualTo("hoat dong trai nghiem");
  }

  @Test
  void dropsTheWordBookThatShopsPutFirst() {
    assertThat(title("245$aSách Đắc nhân tâm").proper()).isEqualTo("dac nhan tam");
    assertThat(title("245$aSách đỏ").proper()).isEqualTo("sach do");
  }

  private static Title title(String... lines) {
    return FeatureExtractor.extract(Marc.book(lines)).title();
  }
}
