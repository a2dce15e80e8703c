package org.lienthong.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptQuestionTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final List<String> cancelled = new ArrayList<>();

  private InterruptQuestion question(String answer) {
    return new InterruptQuestion(
        new BufferedReader(new StringReader(answer)),
        new PrintStream(said, true, UTF_8),
        cancelled::addAll);
  }

  @Test
  void asksNothingWhenNoJobIsFollowed() {
    InterruptQuestion question = question("y\n");
    question.follow(List.of("abc"));
    question.follow(List.of());
    question.ask();
    assertThat(said.size()).isZero();
    assertThat(cancelled).isEmpty();
  }

  @Test
  void cancelsAllOnYesInEitherLanguage() {
    for (String yes : List.of("y\n", "Yes\n", "c\n", "có\n")) {
      cancelled.clear();
      InterruptQuestion question = question(yes);
      question.follow(List.of("abc", "def"));
      question.ask();
      assertThat(cancelled).containsExactly("abc", "def");
      assertThat(question.isAsked()).isTrue();
    }
  }

  @Test
  void leavesThemRunningOtherwise() {
    for (String no : List.of("\n", "k\n", "")) {
      InterruptQuestion question = question(no);
      question.follow(List.of("abc"));
      question.ask();
      assertThat(said.toString(UTF_8)).contains("lienthong job show abc");
    }
    assertThat(cancelled).isEmpty();
  }
}
