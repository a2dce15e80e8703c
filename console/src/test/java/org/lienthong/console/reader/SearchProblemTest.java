package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchSyntax;
import org.lienthong.core.diagnostic.Diagnostic;

class SearchProblemTest {
  @ParameterizedTest
  @EnumSource(Diagnostic.class)
  void hasASentenceInBothLanguages(Diagnostic diagnostic) {
    SearchProblem problem =
        SearchProblem.of(
            diagnostic.about("position 3: a {0} 'quote'"),
            SearchRequest.EMPTY.withText("ab cd").as(SearchSyntax.CQL));

    for (Language language : Language.values()) {
      assertThat(Texts.in(language).get(problem.key(), problem.about(), problem.position()))
          .isNotBlank()
          .doesNotContain("{1");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Diagnostic.class,
      names = {"RESOURCES_EXHAUSTED", "TEMPORARY_SYSTEM_ERROR"})
  void asksToComeBackWhenASearchIsTooDear(Diagnostic diagnostic) {
    SearchProblem problem = SearchProblem.of(diagnostic.about(null), SearchRequest.EMPTY);

    assertThat(problem).isEqualTo(new SearchProblem(503, "problem.dear", "", 0));
  }
}
