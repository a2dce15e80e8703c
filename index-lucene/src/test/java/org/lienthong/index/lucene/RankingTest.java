package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;

/** Books whose words are beside each other come before books that have them somewhere. */
class RankingTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put(
            "tv4",
            "Tiếng Việt 4. Tập 1",
            field("490", "a", "Cánh diều"),
            field("500", "a", "Tập 1"))
        .put("tv1", "Tiếng Việt 1. Tập 1 : sách giáo khoa", field("490", "a", "Bộ sách Cánh diều"))
        .put("ta6-ex", "Bài tập Tiếng Anh lớp 6")
        .put("ta6", "Tiếng Anh 6. Tập 1 : sách học sinh", field("521", "a", "Lớp 6"))
        .put("scattered", "Hồ sơ về ý chí người Minh Hải")
        .put("hcm", "Chân dung một con người", field("600", "a", "Hồ Chí Minh,", "d", "1890-1969"))
        .put("t3", "Bảy viên ngọc rồng. T.3")
        .put("t7", "Bảy viên ngọc rồng. T.7")
        .put("digits", "3 chàng ngốc")
        .put("nam-cao", "Truyện ngắn Nam Cao")
        .put("five", "5 ngọn núi cao")
        .put("c", "Ngôn ngữ lập trình C")
        .put("c++", "Lập trình hướng đối tượng với C++")
        .put("c#", "C# cho người mới bắt đầu");
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static List<String> find(String typed) {
    return SHELF.find(Shelf.term(AccessPoint.ANY, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "tiếng việt 1 tập 1 cánh diều,tv1,tv4",
    "tieng viet 1 tap 1 canh dieu,tv1,tv4",
    "tiếng anh lớp 6,ta6,ta6-ex",
    "tieng anh lop 6,ta6,ta6-ex",
    "hồ chí minh,hcm,scattered",
    "ho chi minh,hcm,scattered",
    "7 viên ngọc rồng,t7,t3",
  })
  void putsAdjacentWordsFirst(String typed, String first, String second) {
    assertThat(find(typed)).containsSubsequence(first, second);
  }

  @Test
  void readsLettersWithSigns() {
    assertThat(find("C++")).containsExactly("c++");
    assertThat(find("lập trình c++")).containsExactly("c++");
    assertThat(find("C#")).containsExactly("c#");
    assertThat(find("lập trình C")).containsExactly("c", "c++");
    assertThat(SHELF.find(Shelf.term(AccessPoint.TITLE, "C# cho người mới bắt đầu")))
        .containsExactly("c#");
  }

  @Test
  void readsTheFirstNumberInWordsAndDigits() {
    assertThat(find("7 vien ngoc rong")).containsExactlyInAnyOrder("t3", "t7");
    assertThat(find("ba chàng ngốc")).containsExactly("digits");
    assertThat(find("nam cao")).containsExactly("nam-cao");
    assertThat(find("năm ngọn núi")).containsExactly("five");
  }
}
