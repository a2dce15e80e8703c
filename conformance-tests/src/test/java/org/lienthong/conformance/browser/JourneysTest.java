package org.lienthong.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pupils, teachers and librarians do on the pages, step by step. */
@ExtendWith(Site.class)
class JourneysTest {
  private final Visitors visitors;

  JourneysTest(Visitors visitors) {
    this.visitors = visitors;
  }

  /** Journey J16. */
  @ParameterizedTest
  @EnumSource
  void aPupilFindsAnAuthorWithoutMarksAndWhichSchoolsHaveTheBook(Screen screen) {
    try (Visitor pupil = visitors.visit(screen)) {
      pupil.open("/").search("nguyen nhat anh");
      assertThat(pupil.found()).isGreaterThan(20);
      assertThat(pupil.results()).allMatch(result -> result.contains("Nhật Ánh"));
      assertThat(pupil.results().getFirst()).contains("Trường ");
      pupil.fitsTheWindow();
      String title = pupil.titles().getFirst();
      pupil.follow(pupil.page().locator("ol.records h2 a").first());
      assertThat(pupil.path()).startsWith("/record/");
      assertThat(pupil.page().locator("h1").innerText()).isEqualTo(title);
      assertThat(pupil.page().locator("main").innerText()).contains("Nhật Ánh", "Trường");
      pupil.fitsTheWindow();
    }
  }

  /** Journey J17, with a grade that the sample has. */
  @ParameterizedTest
  @EnumSource
  void aTeacherFindsATeachersBookByAbbreviationAndOtherSpelling(Screen screen) {
    try (Visitor teacher = visitors.visit(screen)) {
      teacher.open("/").search("vat ly 10 sgv");
      assertThat(teacher.titles()).isNotEmpty();
      assertThat(teacher.titles().getFirst())
          .containsIgnoringCase("vật lí 10")
          .containsIgnoringCase("sách giáo viên");
      Locator series = filter(teacher, "Bộ sách giáo khoa").first();
      int expected = count(series);
      teacher.follow(series);
      assertThat(teacher.found()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void aMisspeltTextLeadsByASuggestionToTheBook(Screen screen) {
    for (String typed : List.of("tieesng vieejt 3", "toans 6", "nguyen nhat anhh")) {
      try (Visitor pupil = visitors.visit(screen)) {
        pupil.open("/").search(typed);
        if (pupil.found() > 0) {
          continue; // the search itself understands it
        }
        Locator suggestion = pupil.page().locator(".suggestions a").first();
        assertThat(suggestion.count()).as(typed).isEqualTo(1);
        pupil.fitsTheWindow();
        pupil.follow(suggestion);
        assertThat(pupil.found()).as(typed).isPositive();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void aFilterNarrowsAndItsRemovalShowsAllAgain(Screen screen) {
    try (Visitor reader = visitors.visit(screen)) {
      reader.open("/search?q=toan");
      int all = reader.found();
      Locator grade = filter(reader, "Lớp").first();
      int one = count(grade);
      assertThat(one).isLessThan(all);
      reader.follow(grade);
      assertThat(reader.found()).isEqualTo(one);
      Locator second = filter(reader, "Lớp").first();
      int other = count(second);
      reader.follow(second);
      // A book may be for both grades.
      assertThat(reader.found()).isBetween(Math.max(one, other), one + other);
      reader.follow(chosen(reader).first());
      reader.follow(chosen(reader).first());
      assertThat(reader.found()).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void pagesFollowEachOtherWithoutRepeating(Screen screen) {
    try (Visitor reader = visitors.visit(screen)) {
      reader.open("/search?q=toan");
      List<String> first = hrefs(reader);
      reader.follow(reader.page().locator("nav.pages a[rel=next]"));
      assertThat(reader.path()).contains("page=2");
      assertThat(hrefs(reader)).isNotEmpty().doesNotContainAnyElementsOf(first);
      reader.follow(reader.page().locator("nav.pages a[rel=prev]"));
      assertThat(hrefs(reader)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void resultsAreSortedByYear(Screen screen) {
    try (Visitor reader = visitors.visit(screen)) {
      reader.open("/search?q=toan");
      reader.follow(reader.page().locator(".orders a[href*='sort=newest']"));
      List<Integer> years =
          reader.page().locator("ol.records .facts span").allInnerTexts().stream()
              .map(String::strip)
              .filter(fact -> fact.matches("(?:19|20)\\d\\d"))
              .map(Integer::valueOf)
              .toList();
      assertThat(years).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void theLanguageChangesAndTheSearchStays(Screen screen) {
    try (Visitor reader = visitors.visit(screen)) {
      reader.open("/search?q=toan+6");
      int found = reader.found();
      reader.follow(reader.page().locator("header a[hreflang=en]"));
      assertThat(reader.path()).isEqualTo("/en/search?q=toan+6");
      assertThat(reader.found()).isEqualTo(found);
      assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(reader.page().inputValue("input[name=q]")).isEqualTo("toan 6");
      reader.follow(reader.page().locator("ol.records h2 a").first());
      assertThat(reader.path()).startsWith("/en/record/");
      reader.follow(reader.page().locator("header a[hreflang=vi]"));
      assertThat(reader.path()).startsWith("/record/");
      assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("vi");
    }
  }

  /** Journeys J05 and J06: what stands on a book, with or without hyphens, finds this one book. */
  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK_WITHOUT_SCRIPTS"})
  void aLibrarianFindsABookByItsIsbn(Screen screen) {
    try (Visitor librarian = visitors.visit(screen)) {
      for (String isbn : List.of("978-604-9990-18-2", "9786049990182")) {
        librarian.open("/").search(isbn);
        assertThat(librarian.found()).as(isbn).isEqualTo(1);
        assertThat(librarian.titles().getFirst()).contains("Toán 6");
      }
    }
  }

  /** What is CQL, half of it or no word at all is never an error. */
  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESK_WITHOUT_SCRIPTS"})
  void anythingMayBeTyped(Screen screen) {
    try (Visitor reader = visitors.visit(screen)) {
      for (String typed :
          List.of("dc.title=\"toan 6", "((", "and", "*", "toán 6/1", "<b>", "%", "?!", "\"")) {
        reader.open("/").search(typed);
        assertThat(reader.page().locator("h1").count()).as(typed).isEqualTo(1);
        assertThat(reader.page().inputValue("input[name=q]")).isEqualTo(typed);
      }
    }
  }

  private static List<String> hrefs(Visitor reader) {
    return reader.page().locator("ol.records h2 a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  /** Returns the values of a filter that are not chosen, made visible first. */
  private static Locator filter(Visitor reader, String title) {
    unfold(reader);
    Page page = reader.page();
    Locator heading =
        page.locator("summary h3", new Page.LocatorOptions().setHasText(whole(title)));
    return page.locator("details.filter", new Page.LocatorOptions().setHas(heading))
        .locator("a:not(.chosen)");
  }

  private static Pattern whole(String text) {
    return Pattern.compile("^\\s*" + text + "\\s*$");
  }

  private static Locator chosen(Visitor reader) {
    unfold(reader);
    return reader.page().locator(".filters a.chosen");
  }

  /** Opens everything that can be opened among the filters, as a reader does. */
  private static void unfold(Visitor reader) {
    Locator onPhone = reader.page().locator("a.to-filters");
    if (onPhone.count() > 0 && onPhone.isVisible()) {
      onPhone.click();
    }
    Locator closed = reader.page().locator(".filters details:not([open]) > summary");
    while (closed.count() > 0) {
      closed.first().click();
    }
  }

  private static int count(Locator value) {
    return Integer.parseInt(value.locator(".count").innerText().replaceAll("\\D", ""));
  }
}
