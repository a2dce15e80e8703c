package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;

/** Queries that are short to write and long to answer. */
class CostTest {
  /** Words that begin with each of the two letters of {@link #MASKS}. */
  private static final int WORDS = 26_000;

  private static final int WORDS_IN_RECORD = 400;

  private static final List<String> MASKS = List.of("qa", "qb");

  private static Shelf shelf;

  @BeforeAll
  static void fill() {
    shelf = Shelf.make();
    shelf.put("row", "an ba ca da ea ga ha ia ka la ma na oa pa ra sa ta ua va xa ya");
    shelf.put("short", "Ngắn", Shelf.field("520", "a", "zo ".repeat(600)));
    shelf.put("long", "Dài", Shelf.field("520", "a", "zu ".repeat(10_000)));
    for (String letters : MASKS) {
      for (int from = 0; from < WORDS; from += WORDS_IN_RECORD) {
        String words =
            IntStream.range(from, from + WORDS_IN_RECORD)
                .mapToObj(i -> letters + word(i))
                .collect(Collectors.joining(" "));
        shelf.put(letters + from, "Danh mục", Shelf.field("520", "a", words));
      }
    }
    shelf.catchUp();
  }

  /** Letters alone, as a number next to letters is a word of its own. */
  private static String word(int number) {
    return Integer.toString(number + 50_000, 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 26))))
        .collect(Collectors.joining());
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  private static Query masked(AccessPoint point, String beginning) {
    return new Query.Term(
        point,
        Relation.EQ,
        Match.SERVER_CHOICE,
        Set.of(),
        Set.of(),
        new MaskedText(List.of(new MaskedText.Literal(beginning), new MaskedText.AnyMany())));
  }

  private static Query chain(int operands, boolean ordered) {
    List<String> words =
        List.of("an ba ca da ea ga ha ia ka la ma na oa pa ra sa ta ua va xa ya".split(" "));
    Query chain = title(words.getFirst());
    for (String word : words.subList(1, operands)) {
      chain =
          new Query.Prox(
              chain, title(word), new Proximity(Proximity.Unit.WORD, 1, Relation.LE, ordered));
    }
    return chain;
  }

  private static Query title(String word) {
    return Query.Term.of(AccessPoint.TITLE, word);
  }

  private static void refused(Query query, Diagnostic diagnostic) {
    SearchIndex index = shelf.index;
    assertThatThrownBy(() -> index.search(List.of(Shelf.LIBRARY), query, List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().diagnostic()).isEqualTo(diagnostic));
  }

  @Test
  void answersOneWideMask() {
    assertThat(shelf.find(masked(AccessPoint.ANY, "qa"))).hasSize(WORDS / WORDS_IN_RECORD);
  }

  @Test
  void letsAllMasksOfAQueryShareOneBudget() {
    Query both = new Query.Or(masked(AccessPoint.ANY, "qa"), masked(AccessPoint.ANY, "qb"));
    refused(both, Diagnostic.MASKED_WORDS_TOO_SHORT);
    assertThatThrownBy(
            () -> shelf.index.facets(List.of(Shelf.LIBRARY), both, List.of(AccessPoint.DATE), 1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mask is too wide");
  }

  @Test
  void countsAMaskThatIsWrittenTwiceOnce() {
    Query twice = new Query.Or(masked(AccessPoint.ANY, "qa"), masked(AccessPoint.ANY, "qa"));
    assertThat(shelf.find(twice)).hasSize(WORDS / WORDS_IN_RECORD);
  }

  @Test
  void refusesAWideMaskInARowOfWords() {
    Query row =
        new Query.Term(
            AccessPoint.ANY,
            Relation.EQ,
            Match.PHRASE,
            Set.of(),
            Set.of(),
            new MaskedText(List.of(new MaskedText.Literal("danh qa"), new MaskedText.AnyMany())));
    refused(row, Diagnostic.MASKED_WORDS_TOO_SHORT);
  }

  @Test
  void answersALongChainOfProximityInOrderOrNot() {
    assertThat(shelf.find(chain(20, true))).containsExactly("row");
    assertThat(shelf.find(chain(20, false))).containsExactly("row");
  }

  @Test
  void answersAChainOverThousandsOfTheSameWord() {
    for (Relation relation : List.of(Relation.LE, Relation.EQ, Relation.GE, Relation.NE)) {
      assertThat(shelf.find(same(20, "zu", 2, relation)))
          .as("%s", relation)
          .containsExactly("long");
    }
    assertThat(shelf.find(same(20, "zu", 500, Relation.EQ))).containsExactly("long");
    assertThat(shelf.find(same(20, "zu", 600, Relation.EQ))).isEmpty();
  }

  /** Twenty of the same word in any order, each so far from those before. */
  private static Query same(int operands, String word, int distance, Relation relation) {
    Query one = Query.Term.of(AccessPoint.ANY, word);
    Query chain = one;
    for (int i = 1; i < operands; i++) {
      chain =
          new Query.Prox(chain, one, new Proximity(Proximity.Unit.WORD, distance, relation, false));
    }
    return chain;
  }

  @Test
  void answersAChainOfAsManyOperandsAsAQueryMayHave() {
    assertThat(shelf.find(same(500, "zo", 3, Relation.LE))).containsExactly("short");
  }

  @Test
  void refusesAlternativesOfProximityThatMultiply() {
    Query chain = rows("0");
    for (int i = 1; i < 9; i++) {
      chain =
          new Query.Prox(
              chain, rows("" + i), new Proximity(Proximity.Unit.WORD, 1, Relation.LE, true));
    }
    refused(chain, Diagnostic.TOO_MANY_BOOLEANS);
  }

  private static Query rows(String mark) {
    return new Query.Or(title("an ba " + mark), title("ca " + mark));
  }

  @Test
  void answersManyAlternativesOfOneWord() {
    Query words = title("ba");
    for (String word : List.of("ca", "da", "ea", "ga")) {
      words = new Query.Or(words, title(word));
    }
    Query near =
        new Query.Prox(words, words, new Proximity(Proximity.Unit.WORD, 1, Relation.LE, false));
    assertThat(shelf.find(near)).containsExactly("row");
  }
}
