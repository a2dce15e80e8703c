package org.lienthong.union.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.Marc;

class CorrectionsTest {
  private static final MarcRecord UNION =
      Marc.book(
          "001=u1",
          "020$a9786040004260",
          "100$aĐoàn Giỏi",
          "245$aĐất rừng phương Nam",
          "260$bVăn học$c2020",
          "650$aVăn học",
          "852$aA$pA-1");

  private static List<String> tags(String... own) {
    return new Corrections(UNION)
        .of(Marc.book(own)).stream().map(Corrections.Correction::tag).toList();
  }

  @Test
  void offersFieldsThatTheMemberLacks() {
    assertThat(tags("245$aĐất rừng phương Nam")).containsExactly("020", "100", "260");
  }

  @Test
  void takesFieldsThatStandForEachOtherForTheSame() {
    assertThat(tags("020$aX", "110$aHội Nhà văn", "245$aĐất rừng phương Nam", "264$bVăn học$c2020"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"245$aDat rung phuong Nam", "245$aĐẤT RỪNG PHƯƠNG NAM"})
  void offersATitleWithMarksAndSmallLetters(String title) {
    List<Corrections.Correction> corrections =
        new Corrections(UNION).of(Marc.book("020$aX", "100$aX", title, "260$bX"));
    assertThat(corrections).extracting(Corrections.Correction::tag).containsExactly("245");
    assertThat(corrections.getFirst().have()).isEqualTo(title.substring(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"245$aĐất rừng phương Nam", "245$aĐất rừng phương Nam : truyện", "245$aKhác"})
  void offersNoTitleThatIsOtherwiseDifferent(String title) {
    assertThat(tags("020$aX", "100$aX", title, "260$bX")).isEmpty();
  }

  @Test
  void writesARecordOfNothingButTheCorrections() {
    MarcRecord own = Marc.book("001=7", "245$aDAT RUNG PHUONG NAM", "300$a308 tr.");
    MarcRecord overlay =
        Corrections.overlay(
            "7",
            own,
            new Corrections(UNION).of(own).stream().map(Corrections.Correction::better).toList());
    assertThat(overlay.controlNumber()).contains("7");
    assertThat(overlay.leader().status()).isEqualTo('c');
    assertThat(overlay.dataFields().map(f -> f.tag().value()))
        .containsExactly("020", "100", "245", "260");
  }
}
