package org.lienthong.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.validation.MarcRule;
import org.lienthong.marc.validation.MarcTable;
import org.lienthong.marc.validation.RecordFinding;

class RecordQualityTest {
  private static final RecordQuality QUALITY = new RecordQuality(MarcTable.standard(), 2027);
  private static final Field CODED =
      ControlField.of("008", "200105|2020    vm a     b    000 0 vie d");
  private static final Field TITLE = DataField.of("245", "10", "a", "Truyện Kiều");
  private static final Field IMPRINT =
      DataField.of("260", "  ", "a", "Hà Nội", "b", "Văn học", "c", "2020");

  private static List<RecordFinding> check(Field... fields) {
    return QUALITY.check(new MarcRecord(Leader.BOOK, List.of(fields)));
  }

  private static List<String> findings(Field... fields) {
    return check(fields).stream()
        .map(f -> (f.rule().code() + " " + f.place() + " " + f.expected()).strip())
        .toList();
  }

  private static List<String> withTitle(String title) {
    return findings(CODED, DataField.of("245", "10", "a", title), IMPRINT);
  }

  private static List<String> with(Field field) {
    List<Field> all = new ArrayList<>(List.of(CODED, TITLE, IMPRINT));
    all.add(field);
    return findings(all.toArray(Field[]::new));
  }

  private static List<String> withImprint(String... subfields) {
    return findings(CODED, TITLE, DataField.of("260", "  ", subfields));
  }

  @Test
  void findsNothingInARightRecord() {
    assertThat(with(DataField.of("100", "0 ", "a", "Nguyễn Du"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "H., Hà Nội",
    "'H. :', Hà Nội",
    "[H.], Hà Nội",
    "HN, Hà Nội",
    "Tp.HCM, Thành phố Hồ Chí Minh",
    "TP. Ho Chi Minh, Thành phố Hồ Chí Minh",
    "T.P. HCM, Thành phố Hồ Chí Minh",
    "Đ., Đà Nẵng",
  })
  void givesPlacesTheirNames(String place, String expected) {
    assertThat(withImprint("a", place, "b", "Văn học", "c", "2020"))
        .containsExactly("vn-place-form 260$a " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "NXB Giáo dục, Giáo dục",
    "Nxb. Giao duc Viet Nam, Giáo dục Việt Nam",
    "NXB. Thế giới, Nxb. Thế giới",
    "GDVN, Giáo dục Việt Nam",
    "'ĐHQGHN,', Đại học Quốc gia Hà Nội",
  })
  void givesPublishersTheirNames(String publisher, String expected) {
    assertThat(withImprint("a", "Hà Nội", "b", publisher, "c", "2020"))
        .containsExactly("vn-publisher-form 260$b " + expected);
  }

  @Test
  void leavesRegularImprintsAlone() {
    assertThat(withImprint("a", "Hà Nội :", "b", "Giáo dục Việt Nam,", "c", "2020")).isEmpty();
    assertThat(withImprint("a", "London", "b", "Nxb. Trẻ", "c", "[199-?]")).isEmpty();
    assertThat(withImprint("a", "Huế", "b", "Thuận Hoá", "c", "c2020.")).isEmpty();
    assertThat(withImprint("a", "TP. Hồ Chí Minh :", "b", "Nhà xuất bản Trẻ,", "c", "[20]10"))
        .isEmpty();
    assertThat(withImprint("a", "Hồ Chí Minh", "b", "Nxb. Giáo dục Việt Nam", "c", "20000701"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20003", "19", "2220", "0"})
  void findsYearsThatCannotBe(String year) {
    assertThat(withImprint("a", "Huế", "b", "Thuận Hoá", "c", year))
        .containsExactly("vn-year-impossible 260$c");
  }

  @Test
  void missesPublisherAndYear() {
    assertThat(findings(TITLE))
        .containsExactly(
            "coded-field-missing 008", "vn-publisher-missing 260$b", "vn-year-missing 260$c");
    assertThat(findings(CODED, TITLE)).containsExactly("vn-publisher-missing 260$b");
    MarcRecord manuscript = new MarcRecord(Leader.BOOK.with(6, 't'), List.of(CODED, TITLE));
    assertThat(QUALITY.check(manuscript)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"340.000đ", "54500VNĐ", "'61,000'", "25000 đồng", "$12.50"})
  void tellsPricesFromIsbn(String price) {
    assertThat(with(DataField.of("020", "  ", "a", price)))
        .containsExactly("vn-price-as-isbn 020$a 020 $c");
  }

  @Test
  void takesIsbnForIsbn() {
    assertThat(with(DataField.of("020", "  ", "a", "9786040000019", "c", "25.000đ"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Vie,vie",
    "VIE,vie",
    "$eng,eng",
    "fra,fre",
    "Tiếng Việt,vie",
    "Song ngữ,mul",
    "vi,vie"
  })
  void namesTheCodeOfALanguage(String text, String code) {
    assertThat(with(DataField.of("041", "0 ", "a", text)))
        .containsExactly("vn-language-form 041$a " + code);
  }

  @Test
  void namesTheCodeOfTheCountry() {
    assertThat(with(DataField.of("044", "  ", "a", "VN")))
        .containsExactly("vn-country-form 044$a vm");
    assertThat(with(DataField.of("044", "  ", "a", "vm"))).isEmpty();
  }

  @Test
  void findsCapitals() {
    assertThat(withTitle("TRUYỆN KIỀU TẬP CHÚ")).containsExactly("vn-title-in-capitals 245$a");
    assertThat(with(DataField.of("100", "0 ", "a", "NGUYỄN DU")))
        .containsExactly("vn-name-in-capitals 100$a");
    assertThat(with(DataField.of("700", "0 ", "a", "UNESCO"))).isEmpty();
  }

  @Test
  void findsTextWithoutMarks() {
    assertThat(withTitle("Truyen co tich Viet Nam")).containsExactly("vn-marks-missing 245$a");
    assertThat(withTitle("Toan nang cao lop 6")).containsExactly("vn-marks-missing 245$a");
    assertThat(withTitle("Cho con")).isEmpty();
    assertThat(withTitle("Trong tim em")).isEmpty();
    assertThat(withTitle("English grammar in use")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"cangf,càng", "tieesng,tiếng", "truyeenj,truyện", "dduwowngf,đường", "quoocs,quốc"})
  void readsUnfinishedTelex(String word, String meant) {
    assertThat(with(DataField.of("520", "  ", "a", "Học sinh đọc những " + word + " của tác giả")))
        .containsExactly("vn-unfinished-telex 520$a " + meant);
  }

  @Test
  void leavesEnglishWordsInVietnameseTextAlone() {
    assertThat(
            with(
                DataField.of(
                    "520",
                    "  ",
                    "a",
                    "Sách về Internet, Windows, mạng xã hội và những chiếc hair")))
        .isEmpty();
    assertThat(with(DataField.of("520", "  ", "a", "Các kỹ thuật đào tạo tips và moon"))).isEmpty();
  }

  @Test
  void takesNoFrenchForTelex() {
    assertThat(with(DataField.of("520", "  ", "a", "dans l'été à côté"))).isEmpty();
  }

  @Test
  void findsTonesOnTheWrongLetter() {
    assertThat(with(DataField.of("520", "  ", "a", "Mỗi ngaỳ một câu chuyện")))
        .containsExactly("vn-tone-misplaced 520$a ngày");
    assertThat(with(DataField.of("520", "  ", "a", "Của Hà Huy Khóai và những người khác")))
        .containsExactly("vn-tone-misplaced 520$a Khoái");
    assertThat(with(DataField.of("520", "  ", "a", "Hòa bình, hoà hợp, thủy lợi và thuỷ điện")))
        .isEmpty();
    assertThat(with(DataField.of("520", "  ", "a", "Nghĩa của giếng nước, quý giá và của mùa")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Thá»§ tá»¥c, x", "Ti?ng Vi?t, x", "Giáo d\ufffdc, x"})
  void findsDamagedText(String text, String unused) {
    assertThat(withTitle(text)).as(unused).containsExactly("vn-damaged-text 245$a");
  }

  @Test
  void findsVolumesInTitles() {
    assertThat(withTitle("Vật lý 8. Tập 1"))
        .containsExactly("vn-volume-in-title 245$a 245 $n Tập 1");
    assertThat(withTitle("Đất rừng phương Nam - T.2"))
        .containsExactly("vn-volume-in-title 245$a 245 $n T.2");
    assertThat(withTitle("Vật lý 8")).isEmpty();
    assertThat(findings(CODED, DataField.of("245", "10", "a", "Vật lý 8.", "n", "Tập 1"), IMPRINT))
        .isEmpty();
  }

  @Test
  void findsKeywordsInOneSubfield() {
    assertThat(with(DataField.of("653", "  ", "a", "Toán; Lớp 6; Đại số")))
        .containsExactly("vn-keywords-joined 653$a");
    assertThat(with(DataField.of("653", "  ", "a", "Văn học, Việt Nam"))).isEmpty();
  }

  @Test
  void namesTheFieldAmongThoseOfItsTag() {
    assertThat(
            findings(
                CODED,
                TITLE,
                IMPRINT,
                DataField.of("653", "  ", "a", "Thơ"),
                DataField.of("653", "  ", "a", "Toán; Lớp 6")))
        .containsExactly("vn-keywords-joined 653[2]$a");
  }

  @Test
  void countsEachRuleOnce() {
    assertThat(RecordQuality.points(check(CODED, TITLE, IMPRINT))).isEqualTo(RecordQuality.BEST);
    assertThat(RecordQuality.points(check(CODED, TITLE))).isEqualTo(95);
    RecordFinding error = new RecordFinding(MarcRule.FIELD_MISSING, "245", "", "");
    RecordFinding note = new RecordFinding(MarcRule.TAG_OBSOLETE, "440", "440", "");
    assertThat(RecordQuality.points(List.of(error, error, note, note))).isEqualTo(84);
  }

  @Test
  void findsEveryRuleByItsCode() {
    List<String> codes = new ArrayList<>();
    Arrays.stream(MarcRule.values()).map(MarcRule::code).forEach(codes::add);
    Arrays.stream(VietnameseRule.values()).map(VietnameseRule::code).forEach(codes::add);
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> QualityRules.find(code).isPresent());
    assertThat(QualityRules.find("no-rule")).isEmpty();
  }
}
