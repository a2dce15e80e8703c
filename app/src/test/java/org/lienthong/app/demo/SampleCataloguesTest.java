package org.lienthong.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.core.member.Library;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

class SampleCataloguesTest {
  private static final String MADE_UP_RANGE = "978604999";
  private final List<Book> books = BookList.read();

  @Test
  void holdsAFewHundredBooks() {
    assertThat(books).hasSizeBetween(400, 600).doesNotHaveDuplicates();
  }

  @Test
  void givesEveryIsbnAValidCheckDigit() {
    assertThat(books).allMatch(book -> book.isbn().isEmpty() || isIsbn13(digits(book.isbn())));
  }

  @Test
  void givesNoIsbnTwice() {
    assertThat(books.stream().map(Book::isbn).filter(isbn -> !isbn.isEmpty()))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsKnownNumbersOutOfTheMadeUpRange() {
    Set<Boolean> vietnamese = new HashSet<>();
    for (Book book : books) {
      if (digits(book.isbn()).startsWith(MADE_UP_RANGE)) {
        vietnamese.add(book.language().equals("vie"));
      }
    }
    assertThat(vietnamese).containsExactly(true);
  }

  @Test
  void writesTextComposed() {
    assertThat(books).allMatch(book -> Normalizer.isNormalized(book.title(), Normalizer.Form.NFC));
  }

  @Test
  void hasOneTitleInThreeSeries() {
    assertThat(books.stream().filter(b -> b.title().equals("Toán 6")).map(Book::series))
        .contains("Kết nối tri thức với cuộc sống", "Chân trời sáng tạo", "Cánh diều", "");
  }

  @Test
  void hasPupilsTeachersAndWorkbooksOfOneSubject() {
    assertThat(
            books.stream()
                .filter(b -> b.subject().equals("Toán") && b.grade().equals("6"))
                .map(Book::kind))
        .contains("SGK", "SGV", "SBT");
  }

  @Test
  void hasVolumesThatDifferInNothingElse() {
    assertThat(
            books.stream()
                .filter(b -> b.title().equals("Toán 7") && b.series().equals("Cánh diều"))
                .map(Book::volumeNumber))
        .containsExactly("1", "2");
  }

  @Test
  void hasReprintsOfOneBook() {
    assertThat(books.stream().filter(b -> b.title().equals("Mắt biếc")).map(Book::year))
        .containsExactly("2004", "2019");
  }

  @Test
  void isTheSameAtEveryCall() {
    for (Library member : SampleCatalogues.members()) {
      assertThat(SampleCatalogues.of(member.code())).isEqualTo(SampleCatalogues.of(member.code()));
    }
  }

  @Test
  void givesEachMemberSomeHundredRecordsWithNumbersOfTheirOwn() {
    for (Library member : SampleCatalogues.members()) {
      List<MarcRecord> records = SampleCatalogues.of(member.code());
      assertThat(records).hasSizeGreaterThan(200);
      assertThat(records.stream().map(r -> r.controlNumber().orElseThrow()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void cataloguesOneBookInThreeWays() {
    assertThat(titles("THTT", "Toán 6", "n")).contains("T.1", "T.2");
    assertThat(titles("THCSXS", "Toán 6. Tập 1", "a")).contains("Toán 6. Tập 1");
    assertThat(titles("THPTDT", "Toán 6.", "n")).contains("Tập một /", "Tập hai /");
  }

  @Test
  void writesCodedDataOfFortyCharacters() {
    assertThat(SampleCatalogues.of("THPTDT"))
        .allMatch(record -> record.control("008").orElseThrow().length() == 40);
  }

  @Test
  void leavesSomeRecordsOfTheOldSystemWithoutMarks() {
    List<MarcRecord> records = SampleCatalogues.of("THCSXS");
    long unmarked = records.stream().filter(SampleCataloguesTest::isAscii).count();
    assertThat(unmarked).isBetween(records.size() / 10L, records.size() / 3L);
  }

  @Test
  void refusesAnUnknownMember() {
    assertThatThrownBy(() -> SampleCatalogues.of("NOBODY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOBODY");
  }

  private static List<String> titles(String member, String title, String code) {
    return SampleCatalogues.of(member).stream()
        .flatMap(record -> record.data("245"))
        .filter(field -> field.first('a').orElse("").equals(title))
        .flatMap(field -> field.all(code))
        .toList();
  }

  private static boolean isAscii(MarcRecord record) {
    return record
        .data("245")
        .map(DataField::subfields)
        .allMatch(s -> s.stream().allMatch(f -> f.data().chars().allMatch(c -> c < 0x80)));
  }

  private static String digits(String isbn) {
    return isbn.replace("-", "");
  }

  private static boolean isIsbn13(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits.length() == 13 && sum % 10 == 0;
  }
}
