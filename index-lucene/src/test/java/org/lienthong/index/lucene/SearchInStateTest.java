package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** A search can be repeated in the state of the index in which it was made first. */
class SearchInStateTest {
  private static final List<String> LIBRARY = List.of(Shelf.LIBRARY);
  private static final Query TOAN = Query.Term.of(AccessPoint.TITLE, "toán");
  private static final List<SortKey> BY_TITLE = List.of(SortKey.ascending(AccessPoint.TITLE));

  private Shelf shelf;

  @BeforeEach
  void fill() {
    shelf = Shelf.make();
    shelf.put("1", "Toán b").put("2", "Toán d");
    show();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private void show() {
    while (shelf.index.catchUp(1_000) > 0) {
      // Goes on until the log is applied.
    }
    shelf.index.flush();
  }

  private ResultSet search(long state) {
    return shelf.index.search(LIBRARY, TOAN, BY_TITLE, state);
  }

  @Test
  void findsWhatWasFoundThen() {
    ResultSet before = search(SearchIndex.PRESENT);
    shelf.put("3", "Toán a").put("4", "Toán c").delete("2");
    show();
    ResultSet again = search(before.state());
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.keys(0, 10)).isEqualTo(before.keys(0, 10));
    assertThat(again.state()).isEqualTo(before.state());
  }

  @Test
  void findsWhatIsThereOtherwise() {
    ResultSet before = search(SearchIndex.PRESENT);
    shelf.put("3", "Toán a");
    show();
    ResultSet now = search(SearchIndex.PRESENT);
    assertThat(now.size()).isEqualTo(3);
    assertThat(now.state()).isNotEqualTo(before.state());
    assertThat(search(before.state()).size()).isEqualTo(2);
    assertThat(search(now.state()).size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40 | 987_654})
  void searchesThePresentStateInPlaceOfOneThatIsNotKept(long state) {
    ResultSet found = search(state);
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.state()).isEqualTo(search(SearchIndex.PRESENT).state());
  }
}
