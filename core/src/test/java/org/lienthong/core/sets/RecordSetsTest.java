package org.lienthong.core.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.member.Library;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class RecordSetsTest {
  private static final Library SCHOOL =
      new Library(
          "THCS-A", "Trường A", Map.of("level", "th, THCS", "type", "school", "area", "22:DT"));

  private static MarcRecord record(Field... fields) {
    return new MarcRecord(Leader.BOOK, List.of(fields));
  }

  @Test
  void groupsByTheAttributesOfTheLibrary() {
    assertThat(RecordSets.of(record(), List.of(SCHOOL)))
        .containsExactly("area:22:DT", "level:th", "level:thcs", "library:THCS-A", "type:school");
  }

  @Test
  void groupsAUnionRecordByAllItsMembers() {
    Library other = new Library("TV-B", "Thư viện tỉnh", Map.of("type", "public"));

    assertThat(RecordSets.of(record(), List.of(SCHOOL, other)))
        .contains("library:THCS-A", "library:TV-B", "type:public", "type:school");
  }

  @Test
  void passesOverAttributesThatNoSetSpecCanHold() {
    Library odd =
        new Library("X", "X", Map.of("level", "đại học", "type", "??", "area", "Quảng Ninh"));

    assertThat(RecordSets.of(record(), List.of(odd))).containsExactly("library:X");
  }

  @ParameterizedTest
  @CsvSource({
    "Toán 6. Sách giáo viên, mat:SNV",
    "Ngữ văn 6 (SGV), mat:SNV",
    "Sách giáo khoa Vật lý 8, mat:SGK",
    "Bài tập Hoá học 9, mat:STK",
    "Truyện tranh Thánh Gióng, mat:STN"
  })
  void tellsTheMaterialByItsTitle(String title, String set) {
    assertThat(RecordSets.of(record(DataField.of("245", "00", "a", title)), List.of()))
        .containsExactly(set);
  }

  @Test
  void tellsTheMaterialByTheShelf() {
    assertThat(RecordSets.of(record(DataField.of("852", "  ", "b", "Kho SGK")), List.of()))
        .containsExactly("mat:SGK");
  }

  @Test
  void leavesOutWhatNothingTells() {
    assertThat(RecordSets.of(record(DataField.of("245", "00", "a", "Dế mèn")), List.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "082, 387.162, subj:ddc:300",
    "082, 005, subj:ddc:000",
    "084, 51, subj:19:51",
    "084, 3K5H, subj:19:3K",
    "084, ĐV13, subj:19:D",
    "084, 5(075), subj:19:5"
  })
  void groupsByClass(String tag, String number, String set) {
    assertThat(RecordSets.of(record(DataField.of(tag, "  ", "a", number)), List.of()))
        .containsExactly(set);
  }

  @ParameterizedTest
  @CsvSource({"082, 53", "082, 1234", "082, N(711)", "084, xyz"})
  void doesNotGuessAClass(String tag, String number) {
    assertThat(RecordSets.of(record(DataField.of(tag, "  ", "a", number)), List.of())).isEmpty();
  }

  @Test
  void takesOtherSchemesForWhatTheyAre() {
    DataField bbk = DataField.of("084", "  ", "a", "74z73", "2", "bbk");

    assertThat(RecordSets.of(record(bbk), List.of())).isEmpty();
  }
}
