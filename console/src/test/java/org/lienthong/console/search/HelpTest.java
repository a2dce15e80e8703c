package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.console.search.TestCatalogue.typed;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lienthong.console.search.SearchHelp.Shorter;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.text.VietnameseText;

class HelpTest {
  private static final TestCatalogue CATALOGUE = filled();
  private static final CatalogueSearch SEARCH = CATALOGUE.search();

  private static TestCatalogue filled() {
    TestCatalogue out = new TestCatalogue().library("a", "Trường A");
    for (int i = 1; i <= 30; i++) {
      out.put("a", "s" + i, "245 aSách giáo khoa cũ số " + i);
    }
    return out.put("a", "1", "245 aChim biển núi")
        .put("a", "2", "245 aChim biển sông")
        .put("a", "3", "245 aChim núi sông")
        .put("a", "4", "245 aBiển núi sông")
        .put("a", "x", "245 aXách giáo khoa cũ")
        .put("a", "m", "245 aMắt biếc$cNguyễn Nhật Ánh")
        .put("a", "c", "245 aCánh đồng hoang$cNguyễn Quang Sáng")
        .catchUp();
  }

  @AfterAll
  static void close() {
    CATALOGUE.close();
  }

  @Test
  void suggestsASpellingThatFindsManyMore() {
    SearchResults few = SEARCH.search(typed("xach giao khoa cu"));

    assertThat(few.total()).isEqualTo(1);
    assertThat(few.suggestions()).extracting(Suggestion::text).contains("sách giáo khoa cũ");
    assertThat(few.suggestions()).allMatch(s -> s.found().size() >= 10);
  }

  @Test
  void suggestsNothingBesideWhatWasMeant() {
    assertThat(SEARCH.search(typed("mat biec")).help()).isEqualTo(SearchHelp.NONE);
    assertThat(SEARCH.search(typed("sach giao khoa")).help()).isEqualTo(SearchHelp.NONE);
  }

  @Test
  void leavesOutTheWordsThatAreTooMuch() {
    SearchResults nothing = SEARCH.search(typed("mat biec quang"));

    assertThat(nothing.total()).isZero();
    assertThat(nothing.suggestions()).extracting(Suggestion::text).contains("mắt biếc");
    assertThat(nothing.help().shorter())
        .noneMatch(s -> s.text().equals("mat biec"))
        .allMatch(s -> s.records() > 0);
  }

  private static Set<String> offered(SearchResults nothing) {
    Set<String> out = new TreeSet<>();
    nothing.suggestions().forEach(s -> out.add(VietnameseText.foldedHeading(s.text())));
    nothing.help().shorter().forEach(s -> out.add(s.text()));
    return out;
  }

  @Test
  void leavesAWordOutWhereAllWordsAreKnown() {
    assertThat(offered(SEARCH.search(typed("mat biec canh")))).contains("mat biec");
  }

  @Test
  void leavesOutTheEndOfALongText() {
    assertThat(offered(SEARCH.search(typed("sach giao khoa cu so 7 chim bien nui"))))
        .contains("sach giao khoa cu so 7");
  }

  @Test
  void tellsWhatEachShorterTextFinds() {
    SearchResults nothing = SEARCH.search(typed("chim bien nui song"));

    assertThat(nothing.total()).isZero();
    assertThat(offered(nothing))
        .contains("bien nui song", "chim nui song", "chim bien song", "chim bien nui");
    assertThat(nothing.help().shorter()).extracting(Shorter::records).containsOnly(1L);
  }

  @Test
  void isKeptUntilTheIndexChanges() {
    try (TestCatalogue catalogue =
        new TestCatalogue().library("a", "A").put("a", "1", "245 aVật lí 8").catchUp()) {
      CatalogueSearch search = catalogue.search();
      SearchHelp before = search.search(typed("hoa hoc 9")).help();
      assertThat(search.search(typed("hoa hoc 9")).help()).isSameAs(before);

      catalogue.put("a", "2", "245 aHóa học 12").catchUp();
      assertThat(search.search(typed("hoa hoc 9")).help()).isNotEqualTo(before);
    }
  }
}
