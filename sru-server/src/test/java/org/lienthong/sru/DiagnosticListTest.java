package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Of the numbers behind {@code info:srw/diagnostic/1/} each is either shown by a test or said in
 * the README to be impossible, with the reason.
 */
class DiagnosticListTest {
  private static final Pattern SHOWN = Pattern.compile("diagnostic/1/(\\d+)<");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, –]+) \\| [^|]+ \\|$");
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:–(\\d+))?");

  @Test
  void isCompleteAndTrue() throws IOException {
    Set<Integer> shown = new TreeSet<>();
    shown(Path.of("src/test/resources/cases"), shown);
    shown(Path.of("src/test/java"), shown);
    Set<Integer> impossible = impossible(Files.readString(Path.of("README.md")));
    assertThat(shown).doesNotContainAnyElementsOf(impossible);
    shown.addAll(impossible);
    assertThat(shown).isEqualTo(list());
  }

  /** The list of SRU 1.1 to 2.0, without 9 and others that were never given. */
  private static Set<Integer> list() {
    Set<Integer> all = new TreeSet<>(Set.of(100, 101, 102, 110, 111, 120, 121, 235, 236));
    IntStream.rangeClosed(1, 8).forEach(all::add);
    IntStream.rangeClosed(10, 74).forEach(all::add);
    IntStream.rangeClosed(80, 96).forEach(all::add);
    return all;
  }

  private static void shown(Path folder, Set<Integer> numbers) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SHOWN
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
      }
    }
  }

  private static Set<Integer> impossible(String readme) {
    Set<Integer> numbers = new TreeSet<>();
    ROW.matcher(readme)
        .results()
        .flatMap(row -> NUMBERS.matcher(row.group(1)).results())
        .forEach(found -> range(found).forEach(numbers::add));
    return numbers;
  }

  private static IntStream range(MatchResult found) {
    int first = Integer.parseInt(found.group(1));
    return IntStream.rangeClosed(
        first, found.group(2) == null ? first : Integer.parseInt(found.group(2)));
  }
}
