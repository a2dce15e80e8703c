package org.lienthong.marc.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class MarcValidatorTest {
  private static final MarcValidator VALIDATOR = new MarcValidator(MarcTable.standard());
  private static final Field CODED =
      ControlField.of("008", "200105s2020    vm a     b    000 0 vie d");
  private static final Field TITLE =
      DataField.of("245", "10", "a", "Truyện Kiều", "c", "Nguyễn Du");

  private static List<String> findings(Leader leader, Field... fields) {
    List<String> out = new ArrayList<>();
    VALIDATOR.validate(
        new MarcRecord(leader, List.of(fields)),
        f -> out.add((f.rule().code() + " " + f.place() + " " + f.found()).strip()));
    return out;
  }

  private static List<String> with(Field... fields) {
    List<Field> all = new ArrayList<>(List.of(CODED, TITLE));
    all.addAll(List.of(fields));
    return findings(Leader.BOOK, all.toArray(Field[]::new));
  }

  @Test
  void findsNothingInARightRecord() {
    assertThat(
            with(
                ControlField.of("001", "1"),
                ControlField.of("005", "20200105120000.0"),
                DataField.of("020", "  ", "a", "978-604-0-00001-9", "c", "25.000đ"),
                DataField.of("041", "0 ", "a", "vie"),
                DataField.of("082", "04", "a", "895.922", "2", "23"),
                DataField.of("100", "0 ", "a", "Nguyễn Du"),
                DataField.of("260", "  ", "a", "Hà Nội", "b", "Văn học", "c", "2020"),
                DataField.of("653", "  ", "a", "Thơ", "a", "Truyện thơ"),
                DataField.of("852", "  ", "a", "TV", "p", "001"),
                DataField.of("852", "  ", "a", "TV", "p", "002")))
        .isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(findings(Leader.BOOK))
        .containsExactly("field-missing 245", "coded-field-missing 008");
    assertThat(findings(Leader.BOOK, CODED, DataField.of("245", "10", "c", "Nguyễn Du")))
        .containsExactly("title-missing 245$a");
  }

  @Test
  void readsTheLeaderByPosition() {
    assertThat(findings(Leader.BOOK.with(6, 'x').with(17, '9'), CODED, TITLE))
        .containsExactly("fixed-code LDR/06 x", "fixed-code LDR/17 9");
    assertThat(findings(Leader.BOOK.with(6, 'b'), CODED, TITLE))
        .containsExactly("fixed-code-obsolete LDR/06 b");
  }

  @Test
  void knowsTagsAndTheirNumber() {
    assertThat(with(DataField.of("012", "  ", "a", "x"))).containsExactly("tag-unknown 012 012");
    assertThat(with(DataField.of("440", " 0", "a", "x"))).containsExactly("tag-obsolete 440 440");
    assertThat(with(DataField.of("245", "10", "a", "Hai")))
        .containsExactly("field-repeated 245[2]");
    assertThat(with(DataField.of("650", " 4", "a", "x"), DataField.of("650", " 4", "a", "y")))
        .isEmpty();
  }

  @Test
  void leavesLocalFieldsAndSubfieldsAlone() {
    assertThat(
            with(
                DataField.of("926", "xy", "a", "0"),
                DataField.of("691", "  ", "Q", "Toán"),
                DataField.of("CAT", "  ", "a", "x"),
                DataField.of("100", "0 ", "a", "Tô Hoài", "9", "local")))
        .isEmpty();
  }

  @Test
  void checksIndicators() {
    assertThat(with(DataField.of("100", "7 ", "a", "Tô Hoài")))
        .containsExactly("indicator 100/ind1 7");
    assertThat(
            with(DataField.of("100", "0 ", "a", "Tô Hoài"), DataField.of("260", "0 ", "a", "H.")))
        .containsExactly("indicator-obsolete 260/ind1 0");
    assertThat(with(DataField.of("650", "  ", "a", "Thơ"))).containsExactly("indicator 650/ind2 ␣");
  }

  @Test
  void checksSubfields() {
    assertThat(with(DataField.of("300", "  ", "a", "20 tr.", "x", "y")))
        .containsExactly("subfield-unknown 300$x y");
    assertThat(with(DataField.of("250", "  ", "a", "1", "a", "2")))
        .containsExactly("subfield-repeated 250$a 2");
    assertThat(with(DataField.of("250", "  ", "a", " "))).containsExactly("subfield-empty 250$a");
    assertThat(with(DataField.of("250", "  "))).containsExactly("field-empty 250");
    assertThat(with(DataField.of("260", "  ", "d", "x")))
        .containsExactly("subfield-obsolete 260$d x");
  }

  @Test
  void tellsControlFieldsFromOthers() {
    assertThat(with(ControlField.of("250", "Tái bản"))).containsExactly("field-kind 250 Tái bản");
    assertThat(with(DataField.of("001", "  ", "a", "7"))).containsExactly("field-kind 001 7");
  }

  @ParameterizedTest
  @CsvSource({
    "200105s2020    vm a     b    000 0 viet d, fixed-length 008 41",
    "200105z2020    vm a     b    000 0 vie d, fixed-code 008/06 z",
    "200105s2020    vn a     b    000 0 vie d, fixed-code-obsolete 008/15-17 vn␣",
    "200105s2020    q8 a     b    000 0 vie d, fixed-code 008/15-17 q8␣",
    "200105s2020    vm a     b    000 0 vi  d, fixed-code 008/35-37 vi␣",
    "200105s2020    vm #     b    000 0 vie d, fixed-code 008/18-21 #␣␣␣",
    "200105s2020    vm                  vie d, fixed-code 008/18-34 ␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣",
    "200105m20202010vm a     b    000 0 vie d, date-order 008/07-14 2020–2010",
  })
  void readsCodedFieldsByPosition(String coded, String expected) {
    assertThat(findings(Leader.BOOK, ControlField.of("008", coded), TITLE))
        .containsExactly(expected);
  }

  @Test
  void readsThePositionsOfTheKindOfMaterial() {
    // Position 20 is an illustration in books, the format in music.
    Field music = ControlField.of("008", "200105s2020    vm sgZn           n vie d");
    assertThat(findings(Leader.BOOK.with(6, 'j'), music, TITLE))
        .containsExactly("fixed-code 008/20 Z");
  }

  @Test
  void readsPositionsOfAdditionalMaterial() {
    assertThat(with(ControlField.of("006", "j              |  ")))
        .containsExactly("fixed-code 006/01-02 ␣␣", "fixed-code 006/03 ␣");
    assertThat(with(ControlField.of("007", "cr"))).containsExactly("fixed-length 007 2");
    assertThat(with(ControlField.of("007", "tX"))).containsExactly("fixed-code 007/01 X");
  }

  @Test
  void comparesTheYears() {
    assertThat(with(DataField.of("260", "  ", "c", "2019")))
        .containsExactly("date-differs 008/07-10 2020");
    assertThat(with(DataField.of("260", "  ", "c", "2019 [thực ra 2020]"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "020, a, 978-604-0-00001-8, isbn-check-digit",
    "020, a, 0-306-40615-3, isbn-check-digit",
    "020, a, 340000, isbn-shape",
    "022, a, 0378-5956, issn-check-digit",
    "022, a, 03785955, issn-check-digit",
  })
  void checksNumbers(String tag, String code, String number, String rule) {
    assertThat(with(DataField.of(tag, "  ", code, number)))
        .containsExactly(rule + " " + tag + "$" + code + " " + number);
  }

  @Test
  void takesRightNumbersWithWhatFollowsThem() {
    assertThat(
            with(
                DataField.of("020", "  ", "a", "0306406152 (pbk.) :"),
                DataField.of("020", "  ", "a", "080442957X"),
                DataField.of("020", "  ", "z", "123"),
                DataField.of("022", "  ", "a", "0378-5955"),
                DataField.of("024", "2 ", "a", "M-2306-7118-7"),
                DataField.of("024", "2 ", "a", "979-0-2306-7118-7")))
        .isEmpty();
    assertThat(with(DataField.of("024", "2 ", "a", "M-2306-7118-8")))
        .containsExactly("ismn-check-digit 024$a M-2306-7118-8");
  }

  @Test
  void checksLanguageAndCountryCodes() {
    assertThat(with(DataField.of("041", "0 ", "a", "vi"))).containsExactly("code-unknown 041$a vi");
    assertThat(with(DataField.of("041", "1 ", "a", "vieeng")))
        .containsExactly("codes-joined 041$a vieeng");
    assertThat(with(DataField.of("041", "07", "a", "vi", "2", "iso639-1"))).isEmpty();
    assertThat(with(DataField.of("044", "  ", "a", "vn")))
        .containsExactly("code-obsolete 044$a vn");
    assertThat(with(DataField.of("044", "  ", "a", "vm"))).isEmpty();
  }

  @Test
  void allowsOneMainEntry() {
    assertThat(with(DataField.of("100", "0 ", "a", "A"), DataField.of("110", "2 ", "a", "B")))
        .containsExactly("main-entry-twice 110 100 + 110");
  }

  @Test
  void followsLinksToOtherScripts() {
    DataField title = DataField.of("245", "10", "6", "880-01", "a", "Lunyu");
    assertThat(
            findings(
                Leader.BOOK, CODED, title, DataField.of("880", "10", "6", "245-01/$1", "a", "論語")))
        .isEmpty();
    assertThat(findings(Leader.BOOK, CODED, title)).containsExactly("link-unpaired 245$6 880-01");
    assertThat(with(DataField.of("880", "10", "6", "260-00/$1", "a", "x"))).isEmpty();
    assertThat(with(DataField.of("880", "10", "a", "x"))).containsExactly("link-missing 880");
    assertThat(with(DataField.of("500", "  ", "6", "01", "a", "x")))
        .containsExactly("link-shape 500$6 01");
    assertThat(with(DataField.of("500", "  ", "8", "1.2\\x", "a", "x"))).isEmpty();
  }

  @Test
  void findsArticlesThatEndInsideAWord() {
    Field wrong = DataField.of("245", "12", "a", "Truyện Kiều");
    Field right = DataField.of("245", "14", "a", "The tale of Kieu");
    assertThat(findings(Leader.BOOK, CODED, wrong))
        .containsExactly("nonfiling-characters 245/ind2 2");
    assertThat(findings(Leader.BOOK, CODED, right)).isEmpty();
  }
}
