package org.lienthong.app.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.query.Query;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.core.vocabulary.SchoolSubject;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.Title;

/** Index, union and sets say the same of the same titles ({@code vocabulary/titles.txt}). */
class OneVocabularyTest {
  private static final int COLUMNS = 7;
  private static final int FEWEST_TITLES = 40;

  @TempDir static Path folder;
  private static SqliteStore store;
  private static LuceneIndex index;

  /** One title and what all must say of it; empty means that they must say nothing. */
  record Row(
      String title,
      String register,
      String kind,
      String grade,
      String subject,
      String series,
      String volume) {
    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      assertThat(cells).hasSize(COLUMNS);
      return new Row(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6));
    }

    MarcRecord record() {
      return new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "00", "a", title)));
    }

    /** Each title is a catalogue of its own, so that facets speak of it alone. */
    String catalogue() {
      return "T" + Integer.toHexString(title.hashCode());
    }

    Title features() {
      return FeatureExtractor.extract(record()).title();
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OneVocabularyTest.class.getResourceAsStream("/vocabulary/titles.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }

  @BeforeAll
  static void fill() throws IOException {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    index = LuceneIndex.inMemory(store);
    List<Row> rows = rows();
    store.write(t -> {
      for (Row row : rows) {
        t.apply(new RecordChange.Put(row.catalogue(), "1", row.record(), List.of(), List.of()));
      }
      return rows.size();
    });
    while (index.catchUp(FEWEST_TITLES) > 0) {
      // goes on until all are indexed
    }
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @Test
  void triesEnoughTitles() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(FEWEST_TITLES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void agreeOnTheRegisterClass(Row row) {
    List<String> expected =
        Stream.of(row.register).filter(register -> !register.isEmpty()).toList();

    assertThat(RecordSets.of(row.record(), List.of()))
        .containsExactlyElementsOf(expected.stream().map(r -> "mat:" + r).toList());
    assertThat(facet(row, AccessPoint.MATERIAL))
        .filteredOn(OneVocabularyTest::isRegister)
        .containsExactlyElementsOf(
            expected.stream().map(r -> MaterialClass.valueOf(r).code()).toList());
    assertThat(BookKind.of(row.features().kind()).map(kind -> kind.materialClass().name()))
        .isIn(Optional.empty(), Optional.of(row.register));
  }

  private static boolean isRegister(String code) {
    return Arrays.stream(MaterialClass.values()).anyMatch(r -> r.code().equals(code));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void agreeOnTheKind(Row row) {
    assertThat(row.features().kind()).isEqualTo(row.kind);
    String code = BookKind.of(row.kind).flatMap(BookKind::facet).orElse("");
    assertThat(facet(row, AccessPoint.MATERIAL))
        .filteredOn(term -> List.of("sgv", "sbt", "vbt").contains(term))
        .containsExactlyElementsOf(
            Stream.of(code).filter(c -> !c.isEmpty() && !c.equals("sgk")).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void agreeOnTheGrade(Row row) {
    assertThat(row.features().grade()).isEqualTo(row.grade);
    assertThat(facet(row, AccessPoint.GRADE).stream().collect(joining("-"))).isEqualTo(row.grade);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void agreeOnTheSeries(Row row) {
    assertThat(row.features().series()).isEqualTo(row.series);
    assertThat(String.join(" ", facet(row, AccessPoint.TEXTBOOK_SERIES))).isEqualTo(row.series);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void agreeOnTheVolume(Row row) {
    assertThat(row.features().volume()).isEqualTo(row.volume);
    if (!row.volume.isEmpty()) {
      assertThat(finds(row, AccessPoint.TITLE, "tập " + row.volume)).isTrue();
      assertThat(finds(row, AccessPoint.TITLE, "quyển " + row.volume)).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void findTheSubjectByItsAbbreviations(Row row) {
    if (!row.subject.isEmpty()) {
      for (String typed : SchoolSubject.valueOf(row.subject).typed()) {
        assertThat(finds(row, AccessPoint.ANY, typed)).as(typed).isTrue();
      }
    }
  }

  private static boolean finds(Row row, AccessPoint point, String typed) {
    Query query = Query.Term.of(point, typed);
    return index.search(List.of(row.catalogue()), query, List.of()).size() > 0;
  }

  private static List<String> facet(Row row, AccessPoint point) {
    return index
        .facets(List.of(row.catalogue()), new Query.MatchAll(), List.of(point), COLUMNS)
        .stream()
        .flatMap(facet -> facet.values().stream())
        .map(Facet.Value::term)
        .sorted()
        .toList();
  }
}
