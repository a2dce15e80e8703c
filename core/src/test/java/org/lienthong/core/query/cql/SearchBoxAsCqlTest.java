package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;

/** What a search box means can be told to programs as CQL. */
class SearchBoxAsCqlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "truyen*",
        "truy?n",
        "^toán",
        "toán^",
        "a\\",
        "\"mắt biếc",
        "a \\\" b",
        "C++",
        "dc.title = x",
        "STK-00123",
        "895.9223 NG-A",
        "604999000X",
        "1859-1531",
        "*",
      })
  void canBeSentAsCql(String typed) {
    Query query = SearchBox.read(typed).orElseThrow().query();
    assertThat(Cql.parse(Cql.print(query)).query()).isEqualTo(query);
  }
}
