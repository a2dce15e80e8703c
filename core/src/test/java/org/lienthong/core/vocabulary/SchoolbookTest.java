package org.lienthong.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class SchoolbookTest {
  private static final DataField GRADE_5 = DataField.of("521", "  ", "a", "Lớp 5");

  @ParameterizedTest
  @CsvSource({
    "Toán lớp Một, 1",
    "Toán lop mot, 1",
    "Toán lớp sau khi học, ''",
    "'Toán lớp 10, 11 và 12', '10 11 12'",
    "Toán 6T1, 6",
    "Toán 2018, ''",
    "Quản lí 10 công ty, ''",
    "Lý 10, 10"
  })
  void readsGrades(String title, String grades) {
    assertThat(book(title).grades()).map(String::valueOf).containsExactly(words(grades));
  }

  @Test
  void isNoReferenceBookByItsAudienceAlone() {
    Schoolbook story = book("Dế mèn phiêu lưu ký", GRADE_5);

    assertThat(story.grades()).isEqualTo(Set.of(5));
    assertThat(story.register()).isEmpty();
  }

  @Test
  void isNoKindOfSchoolbookByVagueWordsAlone() {
    assertThat(book("Tự học đàn guitar").kind()).isEmpty();
    assertThat(book("Tự học Toán 6").kind()).contains(BookKind.SELFSTUDY);
  }

  @Test
  void takesTheClassFromTheShelfWhereTheTitleSaysNothing() {
    DataField shelf = DataField.of("852", "  ", "p", "STK00123");

    assertThat(book("Dế mèn phiêu lưu ký", shelf).register()).contains(MaterialClass.STK);
  }

  @Test
  void readsASeriesOfAnyBookInItsStatementOnly() {
    DataField statement = DataField.of("490", "0 ", "a", "Cánh diều");

    assertThat(book("Cánh diều tuổi thơ").series()).isEmpty();
    assertThat(book("Tuổi thơ", statement).series()).containsExactly(TextbookSeries.CD);
  }

  @Test
  void isWhatTheLeaderSaysBeforeAllWords() {
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK.with(6, 'i'), List.of(DataField.of("245", "00", "a", "Tiếng Anh 6. SGK")));

    assertThat(Schoolbook.of(record).register()).contains(MaterialClass.HLDT);
    assertThat(Schoolbook.of(record).kind()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void findsEveryKindByItsUsualWords(BookKind kind) {
    assertThat(book("Toán 6 : " + kind.words().getFirst()).kind()).contains(kind);
  }

  private static String[] words(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split(" ");
  }

  private static Schoolbook book(String title, DataField... more) {
    List<DataField> fields = new ArrayList<>();
    fields.add(DataField.of("245", "00", "a", title));
    fields.addAll(List.of(more));
    return Schoolbook.of(new MarcRecord(Leader.BOOK, List.copyOf(fields)));
  }
}
