package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.union.Marc;

class VolumeParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          245$aChiến tranh và hoà bình.$nTập 1          | 1
          245$aChiến tranh và hoà bình.$nT. 1           | 1
          245$aChiến tranh và hoà bình.$nT.I            | 1
          245$aChiến tranh và hoà bình.$n1              | 1
          245$aChiến tranh và hoà bình.$bTập 1          | 1
          245$aChiến tranh và hoà bình$b1               | 1
          245$aChiến tranh và hoà bình.$pTập 1          | 1
          245$aChiến tranh và hoà bình. T.1             | 1
          245$aChiến tranh và hoà bình - tập 01         | 1
          245$aChiến tranh và hoà bình, quyển hai       | 2
          245$aChiến tranh và hoà bình, Q.2             | 2
          245$aChiến tranh và hoà bình (Cuốn 3)         | 3
          245$aCHIẾN TRANH VÀ HOÀ BÌNH TẬP BA           | 3
          245$aChien tranh va hoa binh tap ba           | 3
          245$aChiến tranh và hoà bình. Phần thứ tư     | 4
          245$aTruyện cổ tích Việt Nam. Tập mười hai    | 12
          245$aTruyện cổ tích. Tập hai mươi mốt         | 21
          245$aTruyện cổ tích. Tập hai mươi lăm         | 25
          245$aWar and peace. Vol. 3                    | 3
          245$aWar and peace. Volume three              | 3
          245$aWar and peace. Part IV                   | 4
          245$aKrieg und Frieden. Bd. 2                 | 2
          245$aVăn hoá ẩm thực Việt Nam. P.2            | 2
          245$aViệt Nam sử lược. Tập thượng             | thuong
          245$aViệt Nam sử lược. Q. hạ                  | ha
          245$aSống đẹp. Quyển A                        | a
          245$aTập san văn hoá. Số 12                   | 12
          245$aChiến tranh và hoà bình. T.1-2           | 1-2
          245$aChiến tranh và hoà bình. Tập 1 + 2       | 1-2
          245$aChiến tranh và hoà bình. Tập I, II       | 1-2
          245$aChiến tranh và hoà bình. Tập 1 và 2      | 1-2
          245$aLịch sử.$nPhần 2, Tập 1                  | 2.1
          245$aChiến tranh và hoà bình : trọn bộ 3 tập  | set
          245$aChiến tranh và hoà bình : 3 tập          | set
          245$aTiếng Việt 1/2                           | 2
          245$aToán 6 - 2                               | 2
          245$aToán 6T1                                 | 1
          245$aToán (lớp 6)/2                           | 2
          245$aToán 6 / Tập hai                         | 2
          245$aToán 6 / [T.2]                           | 2
          245$aToán 6$nTập thứ nhất                     | 1
          245$aToán 6 - Bài tập$n1                      | 1
          245$aToan 6 - Bai tap$n1                      | 1
          245$aToán 6 : bài tập, T2                     | 2
          245$aTOAN 6. TA65P 2                          | 2
          245$aToán 6.$nTaajp 2                         | 2
          245$aNhững người khốn khổ / Victor Hugo ; Huỳnh Lý dịch. T.2 | 2
          """)
  void readsVolumesInAllTheirForms(String field, String volume) {
    assertThat(title(field).volume()).isEqualTo(volume);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "245$aPhân tâm học nhập môn",
        "245$aPhan tam hoc nhap mon",
        "245$aQuyền tư pháp ở Việt Nam",
        "245$aTuyển tập Nam Cao",
        "245$aTuyen tap Nam Cao",
        "245$aTuyển tập 100 bài hát",
        "245$aTập bài hát",
        "245$aTập làm văn",
        "245$aTập 10 bài thể dục buổi sáng",
        "245$aTập thơ",
        "245$aTạp chí ba miền",
        "245$aThơ Phan Bá Vàng",
        "245$aChính sách tiền tệ thế kỷ 21 và sau đó",
        "245$a1Q84",
        "245$aCuốn theo chiều gió",
        "245$aQuyển sách kì diệu",
        "245$aBộ luật dân sự năm 2015",
        "245$aTấm Cám / Nguyễn Văn T. kể",
        "245$aTấm Cám / Tập thể tác giả",
      })
  void leavesOtherWordsAlone(String field) {
    assertThat(title(field).volume()).isEmpty();
  }

  @Test
  void takesTheVolumeOutOfTheTitle() {
    Title title = title("245$aTuyển tập Nam Cao. Tập 1 : Truyện ngắn");
    assertThat(title.proper()).isEqualTo("tuyen tap nam cao");
    assertThat(title.rest()).isEqualTo("truyen ngan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          490$aConan$v45                | 45
          490$aConan$vT.45              | 45
          440$aConan$vtập 45            | 45
          830$aConan (Bộ truyện)$v45    | 45
          800$aAoyama, Gosho$tConan$v45 | 45
          490$aTủ sách tuổi thơ$v45     | ''
          500$aTập 45                   | 45
          300$aT.45 (120 tr.)           | 45
          300$aTập thứ tư, 120 tr.      | 4
          300$aq.IV : 120 tr.           | 4
          300$aCuốn 4. - 120 tr.        | 4
          300$av, 287 p.                | ''
          020$a9786040000002 (t. 2)     | 2
          020$a9786040000002 (T.II : bìa mềm) | 2
          020$a9786040000002$qtập 2     | 2
          020$a9786040000002$qv. 2, pbk | 2
          020$a9786040000002 (bìa cứng) | ''
          020$a9786040000002$qbộ 2 tập  | ''
          020$a9786040000002 (45000đ)   | ''
          246$aTập 45                   | 45
          """)
  void looksForItInOtherFields(String other, String volume) {
    assertThat(title("245$aConan", other).volume()).isEqualTo(volume);
  }

  @Test
  void takesNoVolumeFromTheNumbersOfASet() {
    assertThat(
            title("245$aTruyện", "020$a9786040000002 (t.1)", "020$a9786040000019 (t.2)").volume())
        .isEmpty();
    assertThat(title("245$aTruyện", "020$a9786040000002 (t.1)", "020$a9786040000019").volume())
        .isEmpty();
    assertThat(title("245$aTruyện", "020$a9786040000002 (t.1)", "020$z123 (hỏng)").volume())
        .isEqualTo("1");
  }

  @Test
  void tellsANumberBehindTheTitleFromALabelledOne() {
    assertThat(title("245$aHarry Potter 7").bareVolume()).isTrue();
    assertThat(title("245$aHarry Potter. Tập 7").bareVolume()).isFalse();
    assertThat(title("245$aNiên giám thống kê 2015").volume()).isEmpty();
  }

  private static Title title(String... lines) {
    return FeatureExtractor.extract(Marc.book(lines)).title();
  }
}
