package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.index.lucene.analysis.WordForms;

/** Finds what reading every record finds. */
class BooleanPropertyTest {
  private static final List<String> WORDS =
      List.of("toán", "văn", "sách", "học", "ban", "bàn", "bạn", "mới", "lý", "lí");

  private static final int RECORDS = 60;
  private static final int QUERIES = 300;

  private final Random random = new Random(20261121);

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Query query(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    return switch (kind) {
      case 1 -> new Query.And(query(depth - 1), query(depth - 1));
      case 2 -> new Query.Or(query(depth - 1), query(depth - 1));
      case 3 -> new Query.Not(query(depth - 1), query(depth - 1));
      default -> Shelf.term(AccessPoint.TITLE, match(), word() + " " + word());
    };
  }

  private Match match() {
    return List.of(Match.ALL, Match.ANY, Match.PHRASE, Match.EXACT).get(random.nextInt(4));
  }

  private static boolean matches(Query query, List<String> title) {
    return switch (query) {
      case Query.And(Query left, Query right) -> matches(left, title) && matches(right, title);
      case Query.Or(Query left, Query right) -> matches(left, title) || matches(right, title);
      case Query.Not(Query left, Query right) -> matches(left, title) && !matches(right, title);
      case Query.Term term -> matches(term, WordForms.foldedWords(term.text().literals()), title);
      case Query.Prox _, Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ ->
          throw new IllegalArgumentException();
    };
  }

  private static boolean matches(Query.Term term, List<String> words, List<String> title) {
    Set<String> set = new HashSet<>(title);
    return switch (term.match()) {
      case ALL, SERVER_CHOICE -> set.containsAll(words);
      case ANY -> words.stream().anyMatch(set::contains);
      case PHRASE -> java.util.Collections.indexOfSubList(title, words) >= 0;
      case EXACT -> title.equals(words);
    };
  }

  @Test
  void findsWhatReadingEveryRecordFinds() {
    try (Shelf shelf = Shelf.make()) {
      List<List<String>> titles = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        List<String> title = new ArrayList<>();
        for (int w = 0; w <= random.nextInt(5); w++) {
          title.add(word());
        }
        shelf.put("" + i, String.join(" ", title));
        titles.add(WordForms.foldedWords(String.join(" ", title)));
      }
      for (int q = 0; q < QUERIES; q++) {
        Query query = query(3);
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < RECORDS; i++) {
          if (matches(query, titles.get(i))) {
            expected.add("" + i);
          }
        }
        assertThat(new TreeSet<>(shelf.find(query))).as(query.toString()).isEqualTo(expected);
      }
    }
  }
}
