package org.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final List<String> SYNTAX = List.of("library=", "http-port=", "dry-run");

  private static CommandLine parse(String... arguments) {
    return CommandLine.parse(List.of(arguments), SYNTAX, Path.of("/home/an"));
  }

  @Test
  void tellsOptionsFromWords() {
    CommandLine line = parse("--library", "THTT", "a.mrc", "--dry-run", "b.mrc");

    assertThat(line.words()).containsExactly("a.mrc", "b.mrc");
    assertThat(line.option("library")).contains("THTT");
    assertThat(line.has("dry-run")).isTrue();
    assertThat(line.resolve("a.mrc")).isEqualTo(Path.of("/home/an/a.mrc"));
  }

  @Test
  void takesAValueBehindAnEqualsSign() {
    assertThat(parse("--library=A=B").option("library")).contains("A=B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--unknown", "--library", "--dry-run=yes", "--"})
  void refusesWhatTheSyntaxDoesNotKnow(String argument) {
    assertThatThrownBy(() -> parse(argument)).isInstanceOf(CommandException.class);
  }

  @Test
  void refusesAnOptionGivenTwice() {
    assertThatThrownBy(() -> parse("--dry-run", "--dry-run")).isInstanceOf(CommandException.class);
  }

  @Test
  void readsPortsUpToTheLast() {
    assertThat(parse("--http-port", "65535").port("http-port", 1)).isEqualTo(65_535);
    assertThat(parse().port("http-port", 8080)).isEqualTo(8080);
    assertThatThrownBy(() -> parse("--http-port", "65536").port("http-port", 1))
        .isInstanceOf(CommandException.class);
  }
}
