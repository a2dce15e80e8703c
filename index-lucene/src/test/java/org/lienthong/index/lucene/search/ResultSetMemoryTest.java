package org.lienthong.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.Query;

class ResultSetMemoryTest {
  private static long octets(Query query) {
    return LuceneResultSet.octets(
        Search.of(new LuceneSearchRequest(List.of("thcs1"), query, List.of())));
  }

  @Test
  void ofAQueryAsPeopleTypeItIsSmall() {
    assertThat(octets(Query.Term.of(AccessPoint.ANY, "truyện kiều"))).isBetween(1_500L, 100_000L);
    assertThat(octets(new Query.MatchAll())).isBetween(1_500L, 5_000L);
  }

  @Test
  void isAtLeastThatOfItsTerms() {
    Query query = new Query.MatchAll();
    for (int i = 0; i < 100; i++) {
      query = new Query.Or(query, Query.Term.of(AccessPoint.TITLE, "x".repeat(1_900) + i));
    }
    assertThat(octets(query)).isGreaterThan(2 * 190_000);
    assertThat(query.octets()).isBetween(380_000L, 420_000L);
  }
}
