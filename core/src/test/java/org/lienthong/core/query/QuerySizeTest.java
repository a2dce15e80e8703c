package org.lienthong.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;

class QuerySizeTest {
  @Test
  void ofAQueryAsPeopleTypeItIsSmall() {
    assertThat(Query.Term.of(AccessPoint.ANY, "truyện kiều").octets()).isBetween(200L, 400L);
    assertThat(new Query.MatchAll().octets()).isBetween(16L, 100L);
  }

  @Test
  void isThatOfAllItsTexts() {
    Query query = new Query.MatchAll();
    for (int i = 0; i < 100; i++) {
      query = new Query.Or(query, Query.Term.of(AccessPoint.TITLE, "x".repeat(1_900) + i));
    }
    assertThat(query.octets()).isBetween(380_000L, 420_000L);
  }
}
