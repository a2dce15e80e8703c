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
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

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

  @Test
  void findsYearsLanguagesAndKindsAnywhere() {
    MarcRecord map =
        new MarcRecord(
            new Leader("00000nem a2200000 a 4500"),
            List.of(
                Shelf.control("008", "260101s2024    vm                  eng d"),
                field("080", "a", "912(597)"),
                field("245", "a", "Việt Nam hành chính")));
    shelf.put("1", "Toán 5", field("260", "b", "Nxb Trẻ", "c", "[2019-2021]"));
    shelf.put(Shelf.LIBRARY, "2", map);
    assertThat(found("toán 2020")).containsExactly("1");
    assertThat(found("nxb trẻ 2021")).containsExactly("1");
    assertThat(found("toán 2022")).isEmpty();
    assertThat(found("việt nam 2024")).containsExactly("2");
    assertThat(found("eng")).containsExactly("2");
    assertThat(found("bản đồ việt nam")).containsExactly("2");
    assertThat(found("map")).containsExactly("2");
    assertThat(found("book")).containsExactly("1");
    assertThat(shelf.find(term(AccessPoint.ANY, Query.Match.EXACT, "2021"))).containsExactly("1");
    assertThat(shelf.find(term(AccessPoint.ANY, Query.Match.EXACT, "eng"))).containsExactly("2");
  }

  private List<String> found(String text) {
    return shelf.find(term(AccessPoint.ANY, text));
  }
}
