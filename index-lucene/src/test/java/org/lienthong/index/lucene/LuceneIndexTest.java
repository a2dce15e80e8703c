package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;
import static org.lienthong.index.lucene.Shelf.term;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;

class LuceneIndexTest {
  private final Shelf shelf = Shelf.make();

  @AfterEach
  void close() {
    shelf.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cho tôi xin một vé đi tuổi thơ",
        "cho toi xin mot ve di tuoi tho",
        "tuoi tho ve",
        "Nguyen Nhat Anh",
        "nguyễn nhật ánh tuổi thơ",
        "Ánh, Nguyễn Nhật",
        "978-604-1-01234-9",
        "9786041012349",
        "6041012343",
      })
  void findsWithAndWithoutMarks(String text) {
    shelf.put(
        "1",
        "Cho tôi xin một vé đi tuổi thơ",
        field("100", "a", "Nguyễn Nhật Ánh"),
        field("020", "a", "9786041012349 (bìa mềm)"));
    shelf.put("2", "Kính vạn hoa", field("100", "a", "Nguyễn Thị"));
    assertThat(shelf.find(term(AccessPoint.ANY, text))).containsExactly("1");
  }

  @Test
  void combinesWithBooleans() {
    shelf.put("1", "Toán đại số").put("2", "Toán hình học").put("3", "Vật lí đại cương");
    Query toan = term(AccessPoint.TITLE, "toán");
    Query dai = term(AccessPoint.TITLE, "đại");
    assertThat(shelf.find(new Query.And(toan, dai))).containsExactly("1");
    assertThat(shelf.find(new Query.Or(toan, dai))).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(shelf.find(new Query.Not(toan, dai))).containsExactly("2");
    assertThat(shelf.find(new Query.MatchAll())).hasSize(3);
  }

  @Test
  void followsChangesAndDeletions() {
    shelf.put("1", "Toán 6").put("2", "Toán 7");
    assertThat(shelf.find(term(AccessPoint.TITLE, "toán"))).hasSize(2);
    shelf.put("1", "Ngữ văn 6").delete("2");
    assertThat(shelf.find(term(AccessPoint.TITLE, "toán"))).isEmpty();
    assertThat(shelf.find(new Query.MatchAll())).containsExactly("1");
  }

  @Test
  void keepsCataloguesApart() {
    shelf.put("1", "Toán 6").put("thcs2", "1", Shelf.book("Toán 7"));
    Query toan = term(AccessPoint.TITLE, "toan");
    assertThat(shelf.find(List.of("THCS2"), toan)).hasSize(1);
    assertThat(shelf.find(List.of("thcs1", "thcs2"), toan)).hasSize(2);
    assertThat(shelf.find(List.of("none"), toan)).isEmpty();
  }
}
