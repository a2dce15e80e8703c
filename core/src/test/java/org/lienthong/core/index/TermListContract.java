package org.lienthong.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;

/** What every search index lists of its terms, and counts by value. */
public abstract class TermListContract extends IndexUnderTest {
  protected TermListContract(IndexAdapter adapter) {
    super(adapter);
  }

  private List<ScanTerm> scan(ScanRequest request) {
    catchUp();
    return index.scan(List.of(LIBRARY), request);
  }

  private IndexUnderTest fillForScan() {
    return put("1", "Đất rừng phương Nam /")
        .put("2", "Dế mèn")
        .put("3", "Đất nước")
        .put("4", "Đất nước.")
        .put("5", "Ăn mày")
        .put("6", "An Dương")
        .putIn(OTHER, "1", "Bóng");
  }

  @Test
  void listsHeadingsWithTheirCountsInVietnameseOrder() {
    fillForScan();
    List<ScanTerm> terms = scan(new ScanRequest(AccessPoint.TITLE, true, "d", 1, 10, 0));
    assertThat(terms)
        .extracting(ScanTerm::display)
        .containsExactly("Ăn mày", "Dế mèn", "Đất nước", "Đất rừng phương Nam");
    assertThat(terms).extracting(ScanTerm::records).containsExactly(1L, 1L, 2L, 1L);
    assertThat(terms).extracting(ScanTerm::start).containsExactly(false, true, false, false);
  }

  @Test
  void countsInAListWhatASearchFinds() {
    fillForScan();
    for (ScanTerm word : scan(new ScanRequest(AccessPoint.TITLE, false, "", 0, 100, 0))) {
      assertThat(find(title(word.term()))).as(word.display()).hasSize((int) word.records());
    }
  }

  @Test
  void leavesOutTermsBetweenTwoSteps() {
    fillForScan();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "", 0, 3, 1)))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương", "Dế mèn", "Đất rừng phương Nam");
  }

  @Test
  void endsAListWhereTheTermsEnd() {
    fillForScan();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "zzz", 0, 5, 0))).isEmpty();
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "a", 3, 4, 0)))
        .extracting(ScanTerm::display)
        .containsExactly("An Dương");
  }

  /** Real records have such titles and authors: marks and punctuation that nobody can search. */
  @Test
  void listsOnlyWhatCanBeSearched() {
    putIn(LIBRARY, "1", "Quê hương \u0301 ta", field("100", "a", "."), field("650", "a", "???"));
    putIn(LIBRARY, "2", "…", field("100", "a", "-"), field("650", "a", "…"));
    putIn(LIBRARY, "3", "\ud83d\ude00", field("100", "a", "\ud83d\ude00"));
    putIn(LIBRARY, "4", "C++", field("100", "a", "***"), field("650", "a", "C++"));
    putIn(LIBRARY, "5", "a* b?", field("100", "a", "Lê A"), field("650", "a", "\u0301"));
    catchUp();
    for (AccessPoint point : List.of(AccessPoint.TITLE, AccessPoint.AUTHOR, AccessPoint.SUBJECT)) {
      for (boolean whole : new boolean[] {true, false}) {
        List<ScanTerm> all = scan(new ScanRequest(point, whole, "", 0, 100, 0));
        for (ScanTerm term : all) {
          Match match = whole ? Match.EXACT : Match.SERVER_CHOICE;
          assertThat(find(term(point, Relation.EQ, match, MaskedText.literal(term.term()))))
              .as("%s %s", point, term)
              .hasSize((int) term.records())
              .isNotEmpty();
        }
        assertThat(scan(new ScanRequest(point, whole, "zzz", 100, 100, 0)))
            .extracting(ScanTerm::display)
            .isEqualTo(all.stream().map(ScanTerm::display).toList());
      }
    }
    assertThat(scan(new ScanRequest(AccessPoint.TITLE, true, "", 0, 100, 0)))
        .extracting(ScanTerm::display)
        .containsExactlyInAnyOrder("a* b?", "C++", "Quê hương \u0301 ta");
    List<AccessPoint> points = List.of(AccessPoint.AUTHOR, AccessPoint.SUBJECT);
    assertThat(index.facets(List.of(LIBRARY), ALL, points, 100))
        .flatExtracting(Facet::values)
        .extracting(Facet.Value::term)
        .containsExactlyInAnyOrder("le a", "c");
  }

  @Test
  void countsValuesAmongTheRecordsFound() {
    put("1", "Toán 6", field("650", "a", "Toán học"), field("041", "a", "vie"))
        .put("2", "Toán 7", field("650", "a", "Toán học."), field("650", "a", "Số học"))
        .put("3", "Ngữ văn", field("650", "a", "Văn học"), field("041", "a", "eng"));
    catchUp();
    List<AccessPoint> points = List.of(AccessPoint.SUBJECT, AccessPoint.LANGUAGE);
    List<Facet> facets = index.facets(List.of(LIBRARY), title("toán"), points, 10);
    assertThat(facets).extracting(Facet::point).isEqualTo(points);
    assertThat(facets.getFirst().values())
        .containsExactly(
            new Facet.Value("toan hoc", "Toán học", 2), new Facet.Value("so hoc", "Số học", 1));
    assertThat(facets.getLast().values()).containsExactly(new Facet.Value("vie", "vie", 1));
    assertThat(index.facets(List.of(LIBRARY), ALL, points, 1).getFirst().values())
        .containsExactly(new Facet.Value("toan hoc", "Toán học", 2));
  }

  @Test
  void refusesListsAndCountsItCannotGive() {
    put("1", "Toán");
    assertThatThrownBy(() -> scan(new ScanRequest(AccessPoint.NOTE, true, "", 0, 5, 0)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> scan(new ScanRequest(AccessPoint.TITLE, true, "", 6, 5, 0)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> index.facets(List.of(LIBRARY), ALL, List.of(AccessPoint.NOTE), 10))
        .isInstanceOf(RefusedException.class);
  }
}
