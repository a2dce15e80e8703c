package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;
import static org.lienthong.index.lucene.Shelf.term;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.SchoolWords;
import org.lienthong.index.lucene.typed.TypedWords;

class SchoolWordsTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put("toan6", "Toán 6. Tập một")
        .put("toan11", "Toán 11")
        .put("written", "Toán học cho lớp sáu")
        .put("joined", "TOAN6")
        .put("code", "Nội san", field("852", "p", "K12345"))
        .put("apart", "K 12345 : truyện vui")
        .put("student", "Vui học Mĩ thuật lớp 4 (sách học sinh)")
        .put("lsdl", "Lịch sử và Địa lí 6");
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  @ParameterizedTest
  @CsvSource({
    "toan6, joined toan6",
    "toán6 tập1, toan6",
    "toan6 t1, toan6",
    "toán lớp6, toan6 written",
    "toán lớp sáu, toan6 written",
    "toan lop sau, toan6 written",
    "sách toán lớp sáu, toan6 written",
    "toán khối mười một, toan11",
    "toan khoi 11, toan11",
    "ls&đl 6, lsdl",
    "ls dl6, lsdl",
    "shs toán 6, toan6",
    "sgk lịch sử và địa lí 6, lsdl",
    "shs LS&ĐL 6, lsdl",
    "sgk mĩ thuật, student",
    "K12345, code",
    "sách, student",
  })
  void findWhatIsMeant(String typed, String ids) {
    assertThat(SHELF.find(term(AccessPoint.ANY, typed))).containsExactlyInAnyOrder(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "lớp 6, 6 2",
    "lop 06, 6 2",
    "lớp sáu rưỡi, 6 2",
    "lop sau, 6 2",
    "LỚP SÁU, 6 2",
    "khối mười, 10 2",
    "lớp mười hai, 12 3",
    "lop muoi mot, 11 3",
    "lớp sau, ",
    "lớp 13, ",
    "lớp học, ",
    "lớp, ",
    "khởi hai, ",
  })
  void tellGrades(String typed, String grade) {
    List<String> marked = Arrays.asList(VietnameseText.marked(typed).split(" "));
    Optional<String> found = TypedWords.of(marked).grade(0).map(g -> g.value() + " " + g.length());
    assertThat(found).isEqualTo(Optional.ofNullable(grade));
  }

  @ParameterizedTest
  @CsvSource({
    "toán6, toán 6",
    "tập12, tập 12",
    "T2, T 2",
    "6a, 6a",
    "A4, A4",
    "K12345, K12345",
    "TK05, TK05",
    "lop100, lop100",
    "ISBN, ISBN",
  })
  void comeApartFromTheirNumbers(String typed, String words) {
    QueryWord word = QueryWord.split(MaskedText.literal(typed)).getFirst();
    assertThat(QueryWord.apart(List.of(word)).stream().map(QueryWord::literals))
        .containsExactly(words.split(" "));
  }

  @Test
  void haveTheirLongestFormRead() {
    List<String> words = List.of("sach", "giao", "khoa", "sach");
    assertThat(SchoolWords.at(0, words)).map(row -> row.length(words)).hasValue(3);
    assertThat(SchoolWords.at(3, words)).isEmpty();
    assertThat(SchoolWords.at(1, words)).isEmpty();
  }
}
