package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.console.search.TestCatalogue.in;
import static org.lienthong.console.search.TestCatalogue.typed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.diagnostic.RefusedException;

class CatalogueSearchTest {
  private static final int TITLES = 7;

  private static final TestCatalogue CATALOGUE = filled();
  private static final CatalogueSearch SEARCH = CATALOGUE.search();

  /** Returns a catalogue of seven titles. */
  static TestCatalogue filled() {
    return new TestCatalogue()
        .library("thcs1", "THCS Một")
        .library("thcs2", "THCS Hai")
        .library("cu", "Trường cũ")
        .put(
            "thcs1",
            "t6",
            "020 a9786040000019",
            "100 aHà, Huy Khoái",
            "245 aToán 6$cHà Huy Khoái chủ biên",
            "490 aKết nối tri thức với cuộc sống",
            "260 aHà Nội$bGiáo dục$c2021",
            "041 avie",
            "650 aToán học",
            "852 bKho mở$cKệ 2 màu đỏ$h510.7 T$pSGK-00012$t3")
        .put("thcs2", "t6", "020 a9786040000019", "245 aToán 6$cHà Huy Khoái", "852 h510 T")
        .put("thcs1", "t10", "245 aToán 10", "260 c2022", "041 avie", "650 aToán học")
        .put("thcs1", "t2", "245 aToán 2", "260 c2020", "041 avie", "650 aToan hoc")
        .put(
            "thcs2",
            "dm5",
            "100 aTô, Hoài",
            "245 aDế Mèn phiêu lưu ký$cTô Hoài",
            "260 aHà Nội$bKim Đồng$c2015",
            "041 avie",
            "856 uhttps://example.org/demen.pdf$yĐọc trên mạng")
        .put(
            "thcs1",
            "dm4",
            "100 aTô, Hoài",
            "245 aDế Mèn phiêu lưu ký$cTô Hoài",
            "260 aHà Nội$bVăn học$c1999",
            "041 avie")
        .put("thcs2", "en", "245 aEnglish grammar in use", "260 c2019", "041 aeng")
        .put("cu", "x", "245 aSách của trường cũ", "260 c2001", "045 a045/2008", "852 pTB 045/2008")
        .catchUp();
  }

  @AfterAll
  static void close() {
    CATALOGUE.close();
  }

  private static List<String> titles(SearchRequest request) {
    return SEARCH.search(request).records().stream().map(RecordDescription::title).toList();
  }

  private static List<String> terms(SearchResults results, Filter filter) {
    return results.filters().stream()
        .filter(list -> list.filter() == filter)
        .flatMap(list -> list.values().stream())
        .map(FilterValues.Value::term)
        .toList();
  }

  @Test
  void listsGradesByNumberAndYearsFromTheNewest() {
    SearchResults results = SEARCH.search(typed("toan"));

    assertThat(terms(results, Filter.GRADE)).containsExactly("2", "6", "10");
    assertThat(terms(results, Filter.YEAR)).containsExactly("2022", "2021", "2020");
  }

  @Test
  void namesLibrariesAndWritesSubjectsAsMostRecordsDo() {
    SearchResults results = SEARCH.search(typed("toan"));

    assertThat(results.filters().getFirst().filter()).isEqualTo(Filter.LIBRARY);
    assertThat(results.filters().getFirst().values())
        .containsExactly(
            new FilterValues.Value("thcs1", "THCS Một", 3, false),
            new FilterValues.Value("thcs2", "THCS Hai", 1, false));
    assertThat(terms(results, Filter.SUBJECT)).containsExactly("Toán học");
  }

  @Test
  void addsValuesOfOneFilterAndNarrowsByAnother() {
    SearchRequest two = typed("toan").toggled(Filter.GRADE, "6").toggled(Filter.GRADE, "10");

    assertThat(titles(two)).containsExactlyInAnyOrder("Toán 6", "Toán 10");
    assertThat(titles(two.toggled(Filter.LIBRARY, "THCS2"))).containsExactly("Toán 6");
    assertThat(terms(SEARCH.search(two), Filter.GRADE)).containsExactly("2", "6", "10");
    assertThat(SEARCH.search(two).chosen())
        .extracting(FilterValues.Chosen::value)
        .containsExactly("6", "10");
    assertThat(two.toggled(Filter.GRADE, "6").chosen(Filter.GRADE)).containsExactly("10");
  }

  @Test
  void takesBackAChosenHeadingInAnySpelling() {
    SearchRequest chosen = typed("").toggled(Filter.SUBJECT, "Toán học");

    assertThat(SEARCH.search(chosen).total()).isEqualTo(3);
    assertThat(chosen.isChosen(Filter.SUBJECT, "toan hoc")).isTrue();
    assertThat(chosen.toggled(Filter.SUBJECT, "TOÁN HỌC").filters()).isEmpty();
  }

  @Test
  void findsWhatIsOnTheWeb() {
    SearchResults all = SEARCH.search(typed("de men"));

    assertThat(all.total()).isEqualTo(2);
    assertThat(terms(all, Filter.DIGITAL)).containsExactly(Filter.YES);
    assertThat(terms(all, Filter.MATERIAL)).containsExactly("book");
    SearchResults digital = SEARCH.search(typed("de men").toggled(Filter.DIGITAL, Filter.YES));
    assertThat(digital.records()).extracting(RecordDescription::year).containsExactly("2015");
  }

  @ParameterizedTest
  @CsvSource({"2021, 1", "2020-2021, 2", "2021-2020, 2", "2021-, 2", "-2020, 1", "1000-1001, 0"})
  void narrowsByYears(String years, long found) {
    assertThat(SEARCH.search(typed("toan").toggled(Filter.YEAR, years)).total()).isEqualTo(found);
  }

  @Test
  void showsEditionsOfOneWorkTogether() {
    SearchResults results = SEARCH.search(typed("de men").in(SearchOrder.NEWEST));

    assertThat(results.total()).isEqualTo(2);
    assertThat(results.hits()).hasSize(1);
    assertThat(results.hits().getFirst().record().year()).isEqualTo("2015");
    assertThat(results.hits().getFirst().editions())
        .extracting(RecordDescription::year)
        .containsExactly("1999");
  }

  @Test
  void searchesInFields() {
    assertThat(titles(in(SearchField.TITLE, "hoai"))).isEmpty();
    assertThat(titles(in(SearchField.AUTHOR, "to hoai"))).hasSize(2);
    assertThat(titles(in(SearchField.PUBLISHER, "kim dong"))).hasSize(1);
    assertThat(titles(in(SearchField.TITLE, "!!! ²"))).hasSize(TITLES);
  }

  @Test
  void understandsNumbers() {
    assertThat(titles(typed("978-604-0-00001-9"))).containsExactly("Toán 6");
    assertThat(titles(typed("SGK-00012"))).containsExactly("Toán 6");
    assertThat(titles(typed("sgk00012"))).containsExactly("Toán 6");
    assertThat(titles(typed("510.7 T"))).containsExactly("Toán 6");
    assertThat(titles(typed("TB 045/2008"))).containsExactly("Sách của trường cũ");
    assertThat(titles(typed("045/2008"))).containsExactly("Sách của trường cũ");
  }

  @Test
  void readsCqlWhenAsked() {
    SearchRequest cql = typed("dc.title = toan sortBy dc.date").as(SearchSyntax.CQL);

    assertThat(titles(cql)).containsExactly("Toán 2", "Toán 6", "Toán 10");
    assertThat(titles(cql.in(SearchOrder.NEWEST))).containsExactly("Toán 10", "Toán 6", "Toán 2");
    assertThatThrownBy(() -> SEARCH.search(typed("toan and").as(SearchSyntax.CQL)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> SEARCH.search(typed("cql.resultSetId = a").as(SearchSyntax.CQL)))
        .isInstanceOf(RefusedException.class);
    assertThat(SEARCH.search(typed(" ").as(SearchSyntax.CQL)).total()).isEqualTo(TITLES);
  }

  @Test
  void suggestsWhenNothingIsFound() {
    assertThat(SEARCH.search(typed("demen")).suggestions())
        .extracting(suggestion -> suggestion.text())
        .containsExactly("dế mèn");
  }

  @Test
  void saysWhereElseItIs() {
    SearchRequest here = typed("english grammar").toggled(Filter.LIBRARY, "thcs1");

    SearchResults nothing = SEARCH.search(here);

    assertThat(nothing.total()).isZero();
    assertThat(nothing.help()).isEqualTo(new SearchHelp(List.of(), List.of(), 1, 1));
    assertThat(terms(nothing, Filter.LIBRARY)).containsExactly("thcs2");
    SearchResults narrow = SEARCH.search(here.toggled(Filter.GRADE, "6"));
    assertThat(narrow.help()).isEqualTo(new SearchHelp(List.of(), List.of(), 0, 1));
  }

  @Test
  void asksTheIndexOnceForResultsAndOnceForFilters() {
    List<CountingIndex> made = new ArrayList<>();
    CatalogueSearch search =
        CATALOGUE.search(real -> {
          made.add(new CountingIndex(real));
          return made.getLast();
        });
    CountingIndex index = made.getFirst();

    search.search(typed(""));
    assertThat(index.asked).containsExactly("search", "facets 8");
    index.asked.clear();
    search.search(
        typed("toan")
            .toggled(Filter.GRADE, "6")
            .toggled(Filter.GRADE, "2")
            .toggled(Filter.LIBRARY, "thcs1"));
    assertThat(index.asked).containsExactly("search", "facets 6", "facets 1", "facets 1");
    index.asked.clear();
    search.search(typed("toan").atPage(2));
    assertThat(index.asked).containsExactly("search", "facets 8");
  }

  @Test
  void keepsTheNameOfALibraryThatIsGone() {
    try (TestCatalogue own = new TestCatalogue()) {
      own.library("a", "Trường A").library("b", "Trường B");
      own.put("a", "1", "245 aToán").put("b", "1", "245 aVăn").catchUp();
      own.remove("b");
      SearchRequest gone =
          typed("").toggled(Filter.LIBRARY, "b").toggled(Filter.LIBRARY, "khong-co");

      assertThat(own.search().search(gone).chosen())
          .extracting(FilterValues.Chosen::display)
          .containsExactly("Trường B", "khong-co");
    }
  }

  @Test
  void readsOnlyTheBeginningOfWhatIsPasted() {
    assertThat(SEARCH.search(typed("a ".repeat(5_000))).total()).isZero();
    assertThat(SEARCH.search(typed("a.".repeat(5_000))).total()).isZero();
    assertThat(SEARCH.search(typed("😀".repeat(5_000))).total()).isZero();
    assertThat(SEARCH.search(in(SearchField.TITLE, "(\"*".repeat(5_000) + "toan")).total())
        .isEqualTo(TITLES);
  }
}
