package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.index.lucene.schema.IndexLimits;

class ScanTest {
  private final Shelf shelf = Shelf.make();

  @BeforeEach
  void fill() {
    shelf
        .put("1", "Đất rừng phương Nam /", field("100", "a", "Đoàn Giỏi"))
        .put("2", "Dế mèn phiêu lưu ký", field("100", "a", "Tô Hoài"))
        .put("3", "Đất nước", field("650", "a", "Văn học", "x", "Việt Nam"))
        .put("4", "đất nước.", field("020", "a", "9786041012349"))
        .put("5", "Ăn mày dĩ vãng")
        .put("6", "An Dương Vương")
        .put("7", "Ông già và biển cả")
        .put("thcs2", "1", Shelf.book("Dưới bóng hoàng lan"));
    shelf.catchUp();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private List<ScanTerm> scan(
      AccessPoint point, boolean whole, String start, int before, int count) {
    return shelf.index.scan(
        List.of(Shelf.LIBRARY), new ScanRequest(point, whole, start, before, count, 0));
  }

  @Test
  void listsHeadingsInVietnameseOrder() {
    assertThat(scan(AccessPoint.TITLE, true, "", 0, 20))
        .extracting(ScanTerm::display)
        .containsExactly(
            "An Dương Vương",
            "Ăn mày dĩ vãng",
            "Dế mèn phiêu lưu ký",
            "Đất nước",
            "Đất rừng phương Nam",
            "Ông già và biển cả");
  }

  @Test
  void countsWhatASearchFinds() {
    for (AccessPoint point : List.of(AccessPoint.TITLE, AccessPoint.AUTHOR, AccessPoint.ANY)) {
      for (boolean whole : new boolean[] {true, false}) {
        for (ScanTerm term : scan(point, whole, "", 0, 100)) {
          Match match = whole ? Match.EXACT : Match.SERVER_CHOICE;
          assertThat(shelf.find(Shelf.term(point, match, term.term())))
              .as(term.display())
              .hasSize((int) term.records())
              .isNotEmpty();
        }
      }
    }
    assertThat(scan(AccessPoint.TITLE, true, "đất nước", 0, 1))
        .containsExactly(new ScanTerm("Đất nước", "Đất nước", 2, true));
  }

  @Test
  void startsAnywhereAndLooksBack() {
    List<ScanTerm> terms = scan(AccessPoint.TITLE, true, "đ", 2, 4);
    assertThat(terms)
        .extracting(ScanTerm::display)
        .containsExactly(
            "Ăn mày dĩ vãng", "Dế mèn phiêu lưu ký", "Đất nước", "Đất rừng phương Nam");
    assertThat(terms).extracting(ScanTerm::start).containsExactly(false, false, true, false);
  }

  @Test
  void endsWithTheListOnBothSides() {
    assertThat(scan(AccessPoint.TITLE, true, "zzz", 0, 5)).isEmpty();
    assertThat(scan(AccessPoint.TITLE, true, "zzz", 5, 5)).hasSize(5);
    assertThat(scan(AccessPoint.TITLE, true, "a", 5, 6))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương Vương");
  }

  @Test
  void leavesOutTheSteps() {
    ScanRequest everySecond = new ScanRequest(AccessPoint.TITLE, true, "", 0, 3, 1);
    assertThat(shelf.index.scan(List.of(Shelf.LIBRARY), everySecond))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương Vương", "Dế mèn phiêu lưu ký", "Đất rừng phương Nam");
  }

  @Test
  void listsWordsOfTheCatalogueAlone() {
    assertThat(scan(AccessPoint.TITLE, false, "d", 0, 6))
        .extracting(ScanTerm::display)
        .containsExactly("dế", "dĩ", "dương", "đất", "già", "ký");
  }

  @Test
  void listsCodes() {
    assertThat(scan(AccessPoint.ISBN, true, "978", 0, 5))
        .extracting(ScanTerm::term, ScanTerm::records)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("9786041012349", 1L));
  }

  @Test
  void forgetsDeletedRecords() {
    shelf.delete("5").catchUp();
    assertThat(scan(AccessPoint.TITLE, true, "", 0, 2))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương Vương", "Dế mèn phiêu lưu ký");
    assertThat(shelf.find(new Query.MatchAll())).hasSize(6);
  }

  @Test
  void refusesWhatItCannotList() {
    assertThatThrownBy(() -> scan(AccessPoint.NOTE, true, "", 0, 5))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> scan(AccessPoint.TITLE, true, "", 6, 5))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> scan(AccessPoint.TITLE, true, "", 0, IndexLimits.SCAN_TERMS + 1))
        .isInstanceOf(RefusedException.class);
    assertThat(scan(AccessPoint.TITLE, true, "", 0, IndexLimits.SCAN_TERMS)).hasSize(6);
  }
}
