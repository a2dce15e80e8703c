package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.Facet;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Missing;
import org.lienthong.core.query.SortKey.Value;
import org.lienthong.marc.DataField;

class SortAndFacetTest {
  private static final Query ALL = new Query.MatchAll();

  private final Shelf shelf = Shelf.make();

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void sortsTitlesAsVietnameseDictionaries() {
    shelf
        .put("1", "Ơn đời")
        .put("2", "Đất")
        .put("3", "Dế")
        .put("4", "Ô ăn quan")
        .put("5", "O chuột");
    assertThat(shelf.find(ALL, SortKey.ascending(AccessPoint.TITLE)))
        .containsExactly("3", "2", "5", "4", "1");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.TITLE, false, Missing.LAST)))
        .containsExactly("1", "4", "5", "2", "3");
  }

  @Test
  void sortsVolumesByNumberAndSkipsArticles() {
    shelf
        .put("1", "Toán. Tập 10")
        .put("2", "Toán. Tập 2")
        .put(
            Shelf.LIBRARY,
            "3",
            new org.lienthong.marc.MarcRecord(
                org.lienthong.marc.Leader.BOOK,
                List.of(DataField.of("245", "14", "a", "The tempest"))));
    assertThat(shelf.find(ALL, SortKey.ascending(AccessPoint.TITLE)))
        .containsExactly("3", "2", "1");
  }

  @Test
  void putsMissingValuesWhereAsked() {
    shelf
        .put("1", "A", field("260", "c", "2001"))
        .put("2", "B")
        .put("3", "C", field("260", "c", "1999"), field("100", "a", "Bình"))
        .put("4", "D", field("100", "a", "An"), field("260", "c", "2005"));
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, true, Missing.FIRST)))
        .containsExactly("2", "3", "1", "4");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, true, Missing.LAST)))
        .containsExactly("3", "1", "4", "2");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, false, Missing.FIRST)))
        .containsExactly("2", "4", "1", "3");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, false, Missing.LAST)))
        .containsExactly("4", "1", "3", "2");
    SortKey title = SortKey.ascending(AccessPoint.TITLE);
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, false, Missing.LAST), title))
        .containsExactly("3", "4", "1", "2");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, false, Missing.FIRST), title))
        .containsExactly("1", "2", "3", "4");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, true, Missing.FIRST), title))
        .containsExactly("1", "2", "4", "3");
  }

  @Test
  void takesMissingValuesForTheOneGiven() {
    shelf
        .put("1", "A", field("260", "c", "2001"))
        .put("2", "B")
        .put("3", "C", field("260", "c", "1999"), field("100", "a", "Bình"))
        .put("4", "D", field("100", "a", "Đông"), field("260", "c", "2005"));
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, true, new Value("2003"))))
        .containsExactly("3", "1", "2", "4");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.DATE, false, new Value("2000"))))
        .containsExactly("4", "1", "2", "3");
    SortKey title = SortKey.ascending(AccessPoint.TITLE);
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, true, new Value("Dũng")), title))
        .containsExactly("3", "1", "2", "4");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, false, new Value("Ế")), title))
        .containsExactly("1", "2", "4", "3");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.AUTHOR, true, new Value("")), title))
        .containsExactly("1", "2", "3", "4");
    assertThat(shelf.find(ALL, new SortKey(AccessPoint.PUBLISHER, true, new Value("x")), title))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void readsDeepPagesAmongMissingTexts() {
    for (int i = 0; i < 120; i++) {
      shelf.put("" + i, "Toán " + i, i % 3 == 0 ? field("100", "a", "An") : field("500", "a", "-"));
      if (i == 60) {
        shelf.catchUp();
      }
    }
    shelf.catchUp();
    var keys =
        List.of(
            new SortKey(AccessPoint.AUTHOR, true, new Value("Ái")),
            SortKey.ascending(AccessPoint.TITLE));
    var found = shelf.index.search(List.of(Shelf.LIBRARY), ALL, keys);
    long[] whole = found.keys(0, 120);
    assertThat(found.keys(0, 50)).isEqualTo(Arrays.copyOf(whole, 50));
    assertThat(found.keys(50, 70)).isEqualTo(Arrays.copyOfRange(whole, 50, 120));
    assertThat(whole).doesNotHaveDuplicates();
  }

  @Test
  void refusesAMissingValueThatIsNoYear() {
    SortKey key = new SortKey(AccessPoint.DATE, true, new Value("xưa"));
    assertThatThrownBy(() -> shelf.find(ALL, key)).isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesToSortByWhatHasNoOrder() {
    assertThatThrownBy(() -> shelf.find(ALL, SortKey.ascending(AccessPoint.NOTE)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void readsDeepPages() {
    for (int i = 0; i < 350; i++) {
      shelf.put("" + i, "Toán " + i);
    }
    shelf.catchUp();
    var found =
        shelf.index.search(
            List.of(Shelf.LIBRARY), ALL, List.of(SortKey.ascending(AccessPoint.TITLE)));
    assertThat(found.size()).isEqualTo(350);
    long[] whole = found.keys(0, 350);
    for (int start : new int[] {0, 10, 95, 100, 200, 340, 5, 349}) {
      long[] page = found.keys(start, 10);
      assertThat(page).isEqualTo(Arrays.copyOfRange(whole, start, Math.min(350, start + 10)));
    }
    assertThat(found.keys(350, 10)).isEmpty();
    assertThat(found.keys(1_000_000, 10)).isEmpty();
  }

  @Test
  void keepsAResultSetWhileRecordsChange() {
    shelf.put("1", "Toán 1").put("2", "Toán 2").put("3", "Toán 3");
    shelf.catchUp();
    var found = shelf.index.search(List.of(Shelf.LIBRARY), ALL, List.of());
    shelf.delete("1").delete("2");
    shelf.catchUp();
    assertThat(found.size()).isEqualTo(3);
    assertThat(found.keys(0, 10)).hasSize(3);
  }

  @Test
  void countsFacetsOfWhatWasFound() {
    shelf
        .put("1", "Toán 6", field("650", "a", "Toán học"), field("041", "a", "vie"))
        .put("2", "Toán 7", field("650", "a", "Toán học."), field("650", "a", "Toan hoc"))
        .put("3", "Ngữ văn 6", field("650", "a", "Văn học"), field("041", "a", "eng"));
    shelf.catchUp();
    List<Facet> facets =
        shelf.index.facets(
            List.of(Shelf.LIBRARY),
            Shelf.term(AccessPoint.TITLE, "toán"),
            List.of(AccessPoint.SUBJECT, AccessPoint.GRADE, AccessPoint.LANGUAGE),
            10);
    assertThat(facets.get(0).values()).containsExactly(new Facet.Value("toan hoc", "Toán học", 2));
    assertThat(facets.get(1).values())
        .containsExactly(new Facet.Value("6", "Lớp 6", 1), new Facet.Value("7", "Lớp 7", 1));
    assertThat(facets.get(2).values()).containsExactly(new Facet.Value("vie", "vie", 1));
  }
}
