package org.lienthong.union.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.Marc;
import org.lienthong.union.features.FeatureExtractor;

class ComparerTest {
  private static final String ISBN = "020$a9786040004260";
  private static final String OTHER_ISBN = "020$a9786040004277";

  /** A record that says everything, with some of its lines replaced by others of the same tag. */
  private static MarcRecord book(String... changes) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "100$aBùi Minh Thảo",
                "245$aĐất rừng phương Nam",
                "260$aH.$bVăn học$c2020",
                "300$a308 tr."));
    for (String change : changes) {
      lines.removeIf(line -> line.startsWith(change.substring(0, 3)));
      if (change.length() > 3) {
        lines.add(change);
      }
    }
    return Marc.book(lines.toArray(String[]::new));
  }

  private static Score score(MarcRecord a, MarcRecord b) {
    Score score =
        Comparer.compare(FeatureExtractor.extract(a), FeatureExtractor.extract(b), _ -> false);
    Score back =
        Comparer.compare(FeatureExtractor.extract(b), FeatureExtractor.extract(a), _ -> false);
    assertThat(back.points()).as("points in the other order").isEqualTo(score.points());
    return score;
  }

  private static Evidence evidence(Score score, Feature feature) {
    return score.evidence().stream().filter(e -> e.feature() == feature).findFirst().orElseThrow();
  }

  @Test
  void mergesWhatSaysTheSame() {
    assertThat(score(book(), book()).band()).isEqualTo(Band.MERGE);
  }

  @Test
  void mergesNothingByItsTitleAlone() {
    MarcRecord bare = Marc.book("245$aĐất rừng phương Nam");
    assertThat(score(bare, bare).band()).isEqualTo(Band.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          245$aToán 6.$nTập 1      | 245$aToán 6.$nTập 2              | VOLUME
          245$aToán 6              | 245$aToán 7                      | GRADE
          245$aToán lớp 6          | 245$aToán lớp 7                  | GRADE
          245$aToán 6              | 245$aToán 6 : Sách giáo viên     | KIND
          245$aVở bài tập Toán 6   | 245$aSách bài tập Toán 6         | KIND
          245$aVật lí 12           | 245$aVật lí 12 nâng cao          | KIND
          245$aToán 6 (Cánh diều)  | 245$aToán 6 (Kết nối tri thức)   | SERIES
          245$a101 truyện cổ tích  | 245$a102 truyện cổ tích          | TITLE
          250$aTái bản lần thứ 1   | 250$aTái bản lần thứ 2           | EDITION
          250$a2nd ed.             | 250$a3rd ed.                     | EDITION
          260$bVăn học$c2020       | 260$bVăn học$c2023               | YEAR
          300$a308 tr.             | 300$a1 online resource (308 tr.) | CARRIER
          300$a3 tập               | 245$aĐất rừng phương Nam.$nTập 1 | SET
          773$tTạp chí Văn học     | 300$a308 tr.                     | LEVEL
          """)
  void forbidsToMergeWhateverTheIsbn(String one, String other, Feature feature) {
    Score score = score(book(ISBN, one), book(ISBN, other));
    assertThat(evidence(score, feature).veto()).isTrue();
    boolean printing = feature == Feature.EDITION || feature == Feature.YEAR;
    assertThat(score.band()).isEqualTo(printing ? Band.APART : Band.REVIEW);
    assertThat(score(book(one), book(other)).band()).isEqualTo(Band.APART);
  }

  @Test
  void asksNobodyAboutAReprintThatKeptItsIsbn() {
    MarcRecord one = book(ISBN, "250$aTái bản lần thứ 1", "260$bVăn học$c2020");
    MarcRecord other = book(ISBN, "250$aTái bản lần thứ 2", "260$bVăn học$c2023");
    assertThat(score(one, other).band()).isEqualTo(Band.APART);
  }

  @Test
  void asksNobodyWhereYearsTellPrintingsApart() {
    Score score = score(book(), book("260$bVăn học$c2021", "300$a300 tr."));
    assertThat(score.points()).isBetween(Weights.REVIEW, Weights.MERGE);
    assertThat(score.band()).isEqualTo(Band.APART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          245$aĐất rừng phương Nam | 245$aĐẤT RỪNG PHƯƠNG NAM
          245$aĐất rừng phương Nam | 245$aDat rung phuong Nam
          245$aĐất rừng phương Nam | 245$aDdaats ruwfng phuwowng Nam
          245$aĐất rừng phương Nam | 245$aĐất rừng phương Nam : tiểu thuyết
          245$aĐất rừng phương Nam | 245$aĐất rừng phưong Namm
          245$aLý thuyết hoà bình  | 245$aLí thuyết hòa bình
          245$aNaruto. Tập 3       | 245$aNaruto 3
          245$aChiến tranh và hoà bình | 245$aChiến tranh & hoà bình
          245$aToán lớp 6          | 245$aToán 6
          245$aToán 6. T.1         | 245$aToán 6.$nTập một
          260$bVăn học$c2020       | 260$bNhà xuất bản Văn học$c[2020]
          300$a308 tr.             | 300$a306 tr.
          100$aBùi Minh Thảo       | 100$aBùi, Minh Thảo
          250$aXuất bản lần đầu    | 300$a308 tr.
          260$bVăn học$c2020       | 260$bVăn học ; Nhã Nam$c2020
          """)
  void mergesWhatIsOnlyWrittenOtherwise(String one, String other) {
    assertThat(score(book(one), book(other)).band()).isEqualTo(Band.MERGE);
  }

  @Test
  void doesNotTakeASetsCommonWordsForTheVolume() {
    String title = "245$aĐất rừng phương Nam. Tập 1";
    assertThat(score(book("300"), book(title, "300")).band())
        .as("title, names, publisher and year are those of all volumes")
        .isEqualTo(Band.REVIEW);
    String reprint = "250$aTái bản lần thứ 2";
    assertThat(score(book("300", reprint), book(title, "300", reprint)).band())
        .as("and so may be the reprint")
        .isEqualTo(Band.REVIEW);
    assertThat(score(book(), book(title)).band()).as("as many pages").isEqualTo(Band.MERGE);
    assertThat(score(book(ISBN, "300"), book(ISBN, title, "300")).band())
        .as("one ISBN")
        .isEqualTo(Band.MERGE);
  }

  @Test
  void takesAReprintForAnotherPrintingThoughTheYearStandsIn008Alone() {
    MarcRecord reprint = book(ISBN, "250$aTái bản lần thứ 2");
    MarcRecord old = book(ISBN, "260$bVăn học", "008=200101s2016    vm");
    assertThat(evidence(score(reprint, old), Feature.EDITION).veto()).isTrue();
    MarcRecord next = book(ISBN, "260$bVăn học", "008=200101s2021    vm");
    assertThat(evidence(score(reprint, next), Feature.EDITION).veto())
        .as("the year of entry may be the next")
        .isFalse();
  }

  @Test
  void asksAPersonWhenTwoHousesAreNamed() {
    Score houses = score(book(), book("260$bThanh niên$c2020"));
    assertThat(houses.band()).isEqualTo(Band.REVIEW);
    Score company = score(book(), book("260$bNhã Nam$c2020"));
    assertThat(company.points()).isGreaterThan(houses.points());
    assertThat(score(book(ISBN), book(ISBN, "260$bThanh niên$c2020")).band())
        .as("with one ISBN a publisher is wrongly typed")
        .isEqualTo(Band.MERGE);
  }

  @Test
  void doesNotMergeOtherAuthorsOfACommonTitle() {
    MarcRecord one = book("245$aTruyện cổ tích", "300");
    MarcRecord other = book("245$aTruyện cổ tích", "300", "100$aTrần Văn Bảy");
    assertThat(score(one, other).band()).isNotEqualTo(Band.MERGE);
  }

  @Test
  void takesAnInitialForTheNameItBegins() {
    assertThat(
            evidence(
                    score(book("100$aBamford, Mary E."), book("100$aBamford, Mary Ellen")),
                    Feature.NAMES)
                .points())
        .isEqualTo(Weights.NAMES_INITIALS);
    assertThat(
            evidence(
                    score(book("100$aBamford, Mary E."), book("100$aBamford, Mary Susan")),
                    Feature.NAMES)
                .points())
        .isEqualTo(Weights.NAMES_OTHER);
  }

  @Test
  void seesOtherWordsUnderTheSameLetters() {
    Score score = score(book("245$aMá"), book("245$aMà"));
    assertThat(evidence(score, Feature.MARKS).points()).isEqualTo(Weights.MARKS_OTHER_WORD);
    assertThat(score(book("245$aMá"), book("245$aMa")).evidence())
        .as("without marks nothing can be seen")
        .noneMatch(e -> e.feature() == Feature.MARKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"245$aĐất rừng phương Bắc", "245$aĐất rừng", "245$aNgười rừng phương Nam"})
  void doesNotMergeATitleOfOtherWords(String title) {
    assertThat(score(book(), book(title)).band()).isNotEqualTo(Band.MERGE);
  }

  /** What two works of one house and year share does not outweigh what tells them apart. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "245$aLuật thử nghiệm | 300$a120 tr. | 245$aLuật thử nghiệm : Phụ lục | 300$a60 tr.",
        "245$aVật lí thử : đáp án | 300$a80 tr. | 245$aVật lí thử | 300$a160 tr.",
        "245$aMotor PC drives | 300$a200 tr. | 245$aMotor AC drives | 300$a201 tr.",
        "245$aSailing guide (Oct 2007) | 300$a90 tr. | 245$aSailing guide (Nov 2007) | 300$a90 tr.",
        "250$aTái bản lần thứ 101 | 300$a90 tr. | 250$aTái bản lần thứ 103 | 300$a90 tr.",
        "245$aSổ tay thử nghiệm | 300$a348 tr. | 245$aSổ tay thử nghiệm. Tập 2 | 300$a350 tr."
      })
  void keepsApartWhatDiffersInOnePoint(String a, String extentA, String b, String extentB) {
    assertThat(score(book(a, extentA), book(b, extentB)).band()).isNotEqualTo(Band.MERGE);
  }

  @Test
  void overlooksARepeatedWordThatALongTitleLacks() {
    String title = "245$aChọn con đường của em, đổi thay cuộc đời ";
    assertThat(score(book(title + "của em"), book(title + "em")).band()).isEqualTo(Band.MERGE);
    assertThat(score(book("245$aCon đường của em"), book("245$aCon đường em")).band())
        .isNotEqualTo(Band.MERGE);
  }

  @Test
  void weighsAnIsbnByItsClass() {
    assertThat(isbn(ISBN, ISBN)).isEqualTo(Weights.ISBN_SAME);
    assertThat(isbn(ISBN, OTHER_ISBN)).isEqualTo(Weights.ISBN_OTHER);
    assertThat(isbn("020$a9786040004260$qtrọn bộ", ISBN)).isEqualTo(Weights.ISBN_AMBIGUOUS);
    assertThat(isbn("020$a9786040004261", "020$a9786040004261"))
        .isEqualTo(Weights.ISBN_INVALID_SAME);
    assertThat(isbn("020$a0000000000", "020$a0000000000")).isZero();
    assertThat(isbn("020$a12000đ", ISBN)).isZero();
  }

  @Test
  void doesNotTakeANumberedPartForASubtitle() {
    MarcRecord part = book("245$aBáo cáo : phụ lục 23 về nước");
    assertThat(score(part, book("245$aBáo cáo : về nước")).band()).isNotEqualTo(Band.MERGE);
  }

  @Test
  void takesAFirstEditionForOneThatSaysNothing() {
    assertThat(score(book("250$aXuất bản lần đầu"), book()).points())
        .isEqualTo(score(book(), book()).points());
  }

  private static double isbn(String one, String other) {
    return score(book(one), book(other)).evidence().stream()
        .filter(e -> e.feature() == Feature.ISBN)
        .mapToDouble(Evidence::points)
        .sum();
  }

  @Test
  void takesAnIsbnThatIsSeenOnDifferentWorksForNothing() {
    Score score =
        Comparer.compare(
            FeatureExtractor.extract(book(ISBN)),
            FeatureExtractor.extract(book(ISBN)),
            "9786040004260"::equals);
    assertThat(evidence(score, Feature.ISBN).points()).isEqualTo(Weights.ISBN_AMBIGUOUS);
  }

  @Test
  void knowsSerialsByTheirIssn() {
    Score same = score(serial("1234-5679"), serial("12345679"));
    assertThat(evidence(same, Feature.IDENTIFIER).points()).isEqualTo(Weights.ID_SAME);
    Score other = score(serial("1234-5679"), serial("2049-3630"));
    assertThat(evidence(other, Feature.IDENTIFIER).points()).isEqualTo(Weights.ISSN_OTHER);
    assertThat(score(book("022$a1234-5679"), book("022$a2049-3630")).evidence())
        .as("on a book it is the number of its series")
        .noneMatch(e -> e.feature() == Feature.IDENTIFIER);
  }

  private static MarcRecord serial(String issn) {
    return Marc.record(
        Leader.BOOK.with(7, 's'), "022$a" + issn, "245$aTạp chí Văn học", "260$bViện Văn học");
  }

  @Test
  void tellsWorksApartThatShareAnIsbn() {
    assertThat(incompatible("245$aToán 6. Tập 1", "245$aToán 6. Tập 2")).isTrue();
    assertThat(incompatible("245$aToán 6", "245$aToán 6. Sách giáo viên")).isTrue();
    assertThat(incompatible("245$aĐất rừng phương Nam", "245$aTruyện Kiều")).isTrue();
    assertThat(incompatible("250$aTái bản lần 1", "250$aTái bản lần 2")).isFalse();
  }

  private static boolean incompatible(String one, String other) {
    return IsbnTrust.incompatible(
        FeatureExtractor.extract(book(one)), FeatureExtractor.extract(book(other)));
  }

  @Test
  void givesEveryRecordAFewKeysThatSurviveSlips() {
    MarcRecord one = book(ISBN);
    assertThat(keys(one)).hasSizeBetween(5, 14);
    assertThat(keys(one)).containsAnyElementsOf(keys(book("245$aĐất rừnggg phương Nam", "300")));
    assertThat(keys(one)).containsAnyElementsOf(keys(Marc.book("245$aX Y Z", ISBN)));
    assertThat(keys(one)).doesNotContainAnyElementsOf(keys(Marc.book("245$aTruyện Kiều")));
    assertThat(keys(Marc.book("020$a0000000000", "001=x"))).isEmpty();
  }

  private static List<Long> keys(MarcRecord record) {
    return Arrays.stream(MatchKeys.of(FeatureExtractor.extract(record))).boxed().toList();
  }
}
