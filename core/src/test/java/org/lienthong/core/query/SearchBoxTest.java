package org.lienthong.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.TypedSearch.Meaning;

class SearchBoxTest {
  private static TypedSearch read(String typed) {
    return SearchBox.read(typed).orElseThrow();
  }

  private static Query term(AccessPoint point, String text) {
    return Query.Term.of(point, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toan 6",
        "Toán 6",
        "toan 6 tap 1",
        "toán: lớp 6",
        "Toán 6/1",
        "sgk toán lớp 6",
        "truyen co tich",
        "nguyen nhat anh",
        "Nguyễn Nhật Ánh",
        "Nhật Ánh",
        "Ánh, Nguyễn Nhật",
        "Bùi, Kim Yến",
        "t.1",
        "tập 1",
        "KNTT",
        "sgv",
        "VBT",
        "LS&ĐL",
        "GDCD 9",
        "tieesng vieejt",
        "truyeenj",
        "sachs giaos khoa",
        "tie6ng1 vie65t",
        "and",
        "AND",
        "or",
        "not toán",
        "toán and văn",
        "pride and prejudice",
        "gone with the wind",
        "C++",
        "C#",
        "F#",
        ".NET",
        "\"mắt biếc",
        "mắt biếc\"",
        "\"mắt biếc\"",
        "“mắt biếc”",
        "(toán 6",
        "toán 6)",
        "[toán] {6}",
        "title=toán",
        "dc.title toán",
        "toán = 6",
        "toán > 6",
        "toán / 6",
        "a\\",
        "truyen*",
        "truy?n",
        "^toán",
        "1984",
        "7 viên ngọc rồng",
        "80 ngày vòng quanh thế giới",
        "100.000 câu hỏi vì sao",
        "100.000 CÂU HỎI VÌ SAO",
        "365 truyện kể",
        "10/1",
        "2019",
        "mp3",
        "toan6",
        "lop12",
        "6a",
        "đề thi 2024",
        "covid 2019",
        "ISBN",
        "ISBN 9786049188503 (pbk.)",
        "9786049188503 bìa mềm",
        "In-đô-nê-xi-a",
        "ô-tô",
        "漢字",
        "1954-1975",
      })
  void readsWordsAsTheyAre(String typed) {
    assertThat(read(typed)).isEqualTo(new TypedSearch(Meaning.WORDS, term(AccessPoint.ANY, typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "?", "...", "+", "\"", "\"\"", "()", "-", "\\", "&", "**", "\u200b", "²", "½"
      })
  void readsNothingIntoSigns(String typed) {
    assertThat(SearchBox.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * "})
  void readsAStarAsEverything(String typed) {
    assertThat(read(typed)).isEqualTo(new TypedSearch(Meaning.EVERYTHING, new Query.MatchAll()));
  }

  @ParameterizedTest
  @CsvSource({
    "9786049990007,9786049990007",
    "978-604-9990-00-7,9786049990007",
    "978 604 9990 00 7,9786049990007",
    "978\u2013604\u20139990\u201300\u20137,9786049990007",
    "ISBN 9786049990007,9786049990007",
    "ISBN: 978-604-9990-00-7,9786049990007",
    "isbn-13: 978-604-9990-00-7,9786049990007",
    "ISBN-10 604999000X,604999000X",
    "ISBN 604-999-000-x,604999000X",
    "9786049990008,9786049990008",
    "9798604999000,9798604999000",
  })
  void recognisesIsbns(String typed, String number) {
    assertThat(read(typed))
        .isEqualTo(new TypedSearch(Meaning.ISBN, term(AccessPoint.ISBN, number)));
  }

  @ParameterizedTest
  @CsvSource({"604999000X,604999000X", "604-999-000-X,604999000X", "6049990018,6049990018"})
  void searchesTenDigitsAsBarCodeToo(String typed, String number) {
    assertThat(read(typed))
        .isEqualTo(
            new TypedSearch(
                Meaning.ISBN,
                new Query.Or(term(AccessPoint.ISBN, number), term(AccessPoint.BARCODE, typed))));
  }

  @ParameterizedTest
  @CsvSource({"ISSN 1859-1531,18591531", "e-ISSN: 1859-1531,18591531"})
  void recognisesLabelledIssns(String typed, String number) {
    assertThat(read(typed))
        .isEqualTo(new TypedSearch(Meaning.ISSN, term(AccessPoint.ISSN, number)));
  }

  @ParameterizedTest
  @CsvSource({"0317-8471,03178471", "2434561X,2434561X"})
  void recognisesIssnsByTheirCheckDigit(String typed, String number) {
    assertThat(read(typed))
        .isEqualTo(
            new TypedSearch(
                Meaning.ISSN,
                new Query.Or(term(AccessPoint.ISSN, number), term(AccessPoint.ANY, typed))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STK-00123",
        "STK00123",
        "STK.00123",
        "STK 00123",
        "GK_000045",
        "ĐKCB 012345",
        "K12345",
        "TK/2019/00012",
        "000123",
        "8935236400123",
        "60499",
        "6049990007"
      })
  void recognisesBarCodes(String typed) {
    assertThat(read(typed))
        .isEqualTo(
            new TypedSearch(
                Meaning.BARCODE,
                new Query.Or(term(AccessPoint.BARCODE, typed), term(AccessPoint.ANY, typed))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "895.9223",
        "895.9223 NG-A",
        "895.9223/NG527A",
        "895.9223 ng527a",
        "510",
        "510.76 B103T",
        "510 B103T",
        "959.704 L302S 2019",
        "330.9597 TR 2020",
        "895.92234 T450H t.2"
      })
  void recognisesCallNumbers(String typed) {
    assertThat(read(typed))
        .isEqualTo(
            new TypedSearch(
                Meaning.CALL_NUMBER,
                new Query.Or(term(AccessPoint.CALL_NUMBER, typed), term(AccessPoint.ANY, typed))));
  }
}
