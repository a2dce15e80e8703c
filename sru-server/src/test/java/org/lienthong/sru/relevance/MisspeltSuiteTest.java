package org.lienthong.sru.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.suggestion.SuggestedAnswer;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.sru.relevance.SampleCatalogue.Wanted;

/**
 * Misspelt texts must be answered with the book that is meant first, and texts that are not
 * misspelt must get no suggestion. Judged only where all of {@link SampleBooks} is at hand.
 */
class MisspeltSuiteTest {
  private static final double GOAL = 0.9;

  @Test
  void misspeltTextsFindWhatIsMeant(@TempDir Path folder) throws IOException {
    assumeTrue(SampleBooks.listsArePresent(), "skipped: " + SampleBooks.MISSING);
    List<String> wrong = new ArrayList<>();
    List<Wanted> suite = SampleCatalogue.suite("misspelt.tsv");
    try (SampleCatalogue catalogue = new SampleCatalogue(folder)) {
      for (Wanted wanted : suite) {
        SuggestedAnswer answer = answer(catalogue, wanted);
        List<String> first = catalogue.lines(answer.shown(), 1);
        if (first.stream().noneMatch(line -> wanted.meant().matcher(line).find())) {
          String text =
              answer.suggestions().isEmpty() ? "-" : answer.suggestions().getFirst().text();
          wrong.add(
              "%s => %s (%d as typed) first: %s"
                  .formatted(wanted.query(), text, answer.found().size(), first));
        }
      }
    }
    double right = 1 - wrong.size() / (double) suite.size();
    String told =
        String.format(
            Locale.ROOT,
            "%s%n%d misspelt texts, right %.3f",
            String.join("\n", wrong),
            suite.size(),
            right);
    System.getLogger(MisspeltSuiteTest.class.getName()).log(System.Logger.Level.INFO, told);
    assertThat(right).as(told).isGreaterThanOrEqualTo(GOAL);
  }

  @Test
  void textsThatFindWhatIsMeantGetNoSuggestion(@TempDir Path folder) throws IOException {
    assumeTrue(SampleBooks.listsArePresent(), "skipped: " + SampleBooks.MISSING);
    List<String> suggested = new ArrayList<>();
    try (SampleCatalogue catalogue = new SampleCatalogue(folder)) {
      for (Wanted wanted : SampleCatalogue.suite("queries.tsv")) {
        SuggestedAnswer answer = answer(catalogue, wanted);
        if (!answer.suggestions().isEmpty()) {
          suggested.add(wanted.query() + " => " + answer.suggestions().getFirst().text());
        }
      }
    }
    assertThat(suggested).isEmpty();
  }

  private static SuggestedAnswer answer(SampleCatalogue catalogue, Wanted wanted) {
    return new Suggestions(catalogue.index())
        .answer(List.of(SampleCatalogue.CODE), AccessPoint.ANY, wanted.query());
  }
}
