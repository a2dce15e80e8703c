package org.lienthong.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;
import org.lienthong.index.lucene.schema.IndexLimits;

class ResultCacheTest {
  private final ResultCache answers = new ResultCache();
  private int found;

  private void ask(Query query, long state) {
    LuceneSearchRequest asked = new LuceneSearchRequest(List.of("a"), query, List.of());
    if (answers.find(asked, state) == null) {
      found++;
      answers.put(
          asked,
          new LuceneResultSet.First(0, new LuceneResultSet.Stretch(0, new long[0], state, null)));
    }
  }

  private static Query title(String text) {
    return Query.Term.of(AccessPoint.TITLE, text);
  }

  @Test
  void findsTheSameOnce() {
    ask(title("toán"), 1);
    ask(title("toán"), 1);
    assertThat(found).isEqualTo(1);
    ask(title("văn"), 1);
    assertThat(found).isEqualTo(2);
  }

  @Test
  void findsAnewWhenTheIndexHasChanged() {
    ask(title("toán"), 1);
    ask(title("toán"), 2);
    ask(title("toán"), 2);
    assertThat(found).isEqualTo(2);
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    for (int i = 0; i < IndexLimits.REMEMBERED; i++) {
      ask(title("toán " + i), 1);
    }
    ask(title("toán 0"), 1);
    assertThat(found).isEqualTo(IndexLimits.REMEMBERED);
    ask(title("một nữa"), 1);
    ask(title("toán 0"), 1);
    assertThat(found).isEqualTo(IndexLimits.REMEMBERED + 1);
    ask(title("toán 1"), 1);
    assertThat(found).isEqualTo(IndexLimits.REMEMBERED + 2);
  }

  private static Query words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> title("từ " + i))
        .reduce(Query.Or::new)
        .orElseThrow();
  }

  @Test
  void remembersWhatPeopleTypeAlone() {
    ask(words(8), 1);
    ask(words(8), 1);
    assertThat(found).isEqualTo(1);
    ask(words(9), 1);
    ask(words(9), 1);
    assertThat(found).isEqualTo(3);
    ask(words(10_000), 1);
    assertThat(found).isEqualTo(4);
    ask(title("t".repeat(200)), 1);
    ask(title("t".repeat(200)), 1);
    assertThat(found).isEqualTo(5);
    ask(title("t".repeat(201)), 1);
    ask(title("t".repeat(201)), 1);
    assertThat(found).isEqualTo(7);
  }
}
