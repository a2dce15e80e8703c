package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SruConformanceTest {
  private static final TestServer server = TestServer.start();

  static List<ConformanceCase> cases() {
    return ConformanceCase.readAll(Path.of("src/test/resources/cases"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersAsTheStandardSays(ConformanceCase given) {
    if (given.todo().isEmpty()) {
      assertThat(given.complaints(server)).isEmpty();
    } else {
      assertThat(given.complaints(server)).as("no gap any more: " + given.todo()).isNotEmpty();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
