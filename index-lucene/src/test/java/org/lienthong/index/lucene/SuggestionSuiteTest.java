package org.lienthong.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Reader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Seventy works of ../shared/data/dedup, each typed in nineteen ways: the share of which a book
 * with the right title and volume is among the first three. One record of each edition is searched,
 * as in the union catalogue. The first two words and the last are typed only where they tell a
 * title from others ("Sách bài … 11" does not). The table is written to
 * target/suggestion-suite.txt.
 */
class SuggestionSuiteTest {
  private static final Path DATA = Path.of("../../shared/data/dedup");
  private static final Path TABLE = Path.of("target/suggestion-suite.txt");
  private static final int WORKS = 70;
  private static final int FIRST = 3;

  private static final Shelf SHELF = Shelf.make();
  private static final List<Typing.Book> BOOKS = new ArrayList<>();
  private static final Map<String, String> TITLES = new HashMap<>();

  /** A record with its work. */
  private record Edition(String id, String work, boolean clean, MarcRecord marc) {
    String title() {
      String text = marc.first("245", 'a').orElse("") + " " + marc.first("245", 'n').orElse("");
      return text.replaceAll("[/:;.,=\\s]+", " ").strip();
    }

    Typing.Book book() {
      return new Typing.Book(title(), tidy(marc.first("100", 'a').orElse("")), publisher());
    }

    private String publisher() {
      return tidy(marc.first("260", 'b').or(() -> marc.first("264", 'b')).orElse(""));
    }

    private static String tidy(String text) {
      return text.replaceAll("[/:;.,\\[\\]\\s]+", " ").strip();
    }
  }

  @BeforeAll
  static void fill() throws IOException {
    Assumptions.assumeTrue(Files.exists(DATA), "skipped: ../shared/data/dedup is not present");
    Files.deleteIfExists(TABLE);
    Map<String, Edition> works = new LinkedHashMap<>();
    List<Edition> editions = editions();
    SHELF.store.write(transaction -> {
      editions.forEach(e ->
          transaction.apply(
              new RecordChange.Put(Shelf.LIBRARY, e.id(), e.marc(), List.of(), List.of())));
      return editions.size();
    });
    for (Edition edition : editions) {
      TITLES.put(edition.id(), VietnameseText.foldedHeading(edition.title()));
      if (edition.clean() && edition.title().split(" ").length <= 12) {
        works.putIfAbsent(edition.work(), edition);
      }
    }
    SHELF.catchUp();
    List<Edition> all = List.copyOf(works.values());
    for (int i = 0; i < WORKS; i++) {
      BOOKS.add(all.get(i * all.size() / WORKS).book());
    }
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static List<Edition> editions() throws IOException {
    Map<String, String[]> truth = new HashMap<>();
    for (String line : Files.readAllLines(DATA.resolve("truth.tsv"), UTF_8)) {
      String[] row = line.split("\t", -1);
      truth.put(row[0] + row[1], row);
    }
    Map<String, Edition> out = new LinkedHashMap<>();
    for (int member = 1; member <= 8; member++) {
      String name = String.format(Locale.ROOT, "M%02d", member);
      for (MarcRecord marc : read(DATA.resolve(name + ".mrc"))) {
        String[] row = Objects.requireNonNull(truth.get(name + marc.controlNumber().orElseThrow()));
        boolean clean = row[4].equals("-");
        Edition edition = new Edition(row[2], row[3], clean, marc);
        out.merge(row[2], edition, (known, other) -> known.clean() ? known : other);
      }
    }
    return List.copyOf(out.values());
  }

  private static List<MarcRecord> read(Path file) throws IOException {
    List<MarcRecord> out = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        Iso2709Reader reader = Iso2709Reader.open(in, SourceEncoding.AUTO)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof MarcReading.Read read) {
          out.add(read.record());
        }
      }
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource
  void findsBooksAsTheyAreTyped(Typing typing) throws IOException {
    Suggestions suggestions = new Suggestions(SHELF.index);
    List<String> missed = new ArrayList<>();
    int typed = 0;
    int asTyped = 0;
    long nanos = 0;
    for (Typing.Book book : BOOKS) {
      String text = typing.of(book);
      if (text.isEmpty() || (typing == Typing.FIRST_TWO_AND_LAST && !tells(text))) {
        continue;
      }
      typed++;
      long start = System.nanoTime();
      var answer = suggestions.answer(List.of(Shelf.LIBRARY), AccessPoint.ANY, text);
      List<String> first = titles(answer.shown());
      nanos += System.nanoTime() - start;
      String right = VietnameseText.foldedHeading(book.title());
      asTyped += titles(answer.found()).contains(right) ? 1 : 0;
      if (!first.contains(right)) {
        missed.add(
            text
                + (answer.suggestions().isEmpty()
                    ? ""
                    : " => " + answer.suggestions().getFirst().text())
                + " -> "
                + first);
      }
    }
    double share = (typed - missed.size()) / (double) typed;
    String row =
        String.format(
            Locale.ROOT,
            "%-20s %3d typed, as typed %.2f, with suggestions %.2f, to reach %.2f, %.1f ms each%n",
            typing,
            typed,
            asTyped / (double) typed,
            share,
            typing.target,
            nanos / 1e6 / typed);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(
        TABLE,
        row + String.join("", missed.stream().map(m -> "    " + m + "\n").toList()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(share).as("%s: %s", row, missed).isGreaterThanOrEqualTo(typing.target);
  }

  /** Says whether no more titles begin and end with these words than people look through. */
  private static boolean tells(String firstTwoAndLast) {
    String typed = VietnameseText.foldedHeading(firstTwoAndLast);
    int last = typed.lastIndexOf(' ');
    return TITLES.values().stream()
            .distinct()
            .filter(t ->
                t.startsWith(typed.substring(0, last + 1)) && t.endsWith(typed.substring(last)))
            .count()
        <= FIRST;
  }

  private static List<String> titles(ResultSet found) {
    return SHELF.store.byKeys(found.keys(0, FIRST)).stream()
        .map(r -> Objects.requireNonNull(TITLES.get(Objects.requireNonNull(r).id())))
        .toList();
  }
}
