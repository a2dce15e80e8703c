package org.lienthong.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Missing;
import org.lienthong.core.store.RecordChange;

/** How every search index sorts, counts and pages what it finds. */
public abstract class ResultOrderContract extends IndexUnderTest {
  protected ResultOrderContract(IndexAdapter adapter) {
    super(adapter);
  }

  @Test
  void sortsInTheVietnameseAlphabet() {
    put("1", "Ơn").put("2", "Đất").put("3", "Dế").put("4", "Ông").put("5", "O");
    put("6", "Toán 10").put("7", "Toán 9");
    assertThat(find(ALL, BY_TITLE)).containsExactly("3", "2", "5", "4", "1", "7", "6");
    assertThat(find(ALL, new SortKey(AccessPoint.TITLE, false, Missing.LAST)))
        .containsExactly("6", "7", "1", "4", "5", "2", "3");
  }

  @Test
  void sortsRecordsWithoutAValueWhereAsked() {
    put("1", "A", field("260", "c", "2001")).put("2", "B").put("3", "C", field("260", "c", "1999"));
    for (boolean ascending : new boolean[] {true, false}) {
      assertThat(find(ALL, new SortKey(AccessPoint.DATE, ascending, Missing.LAST)).getLast())
          .isEqualTo("2");
      assertThat(find(ALL, new SortKey(AccessPoint.DATE, ascending, Missing.FIRST)).getFirst())
          .isEqualTo("2");
    }
    assertThat(find(ALL, new SortKey(AccessPoint.DATE, true, new SortKey.Value("2000"))))
        .containsExactly("3", "2", "1");
  }

  @Test
  void sortsByTheSecondKeyWhereTheFirstIsTheSame() {
    put("1", "B", field("260", "c", "2001")).put("2", "A", field("260", "c", "2001"));
    put("3", "C", field("260", "c", "1999"));
    assertThat(find(ALL, SortKey.ascending(AccessPoint.DATE), BY_TITLE))
        .containsExactly("3", "2", "1");
  }

  @Test
  void countsExactlyAndPagesInOneOrder() {
    for (int i = 0; i < 125; i++) {
      put("" + i, "Toán " + i);
    }
    put("x", "Ngữ văn");
    catchUp();
    ResultSet found = index.search(List.of(LIBRARY), title("toán"), List.of(BY_TITLE));
    assertThat(found.size()).isEqualTo(125);
    long[] whole = found.keys(0, 125);
    assertThat(whole).hasSize(125).doesNotHaveDuplicates();
    assertThat(found.keys(100, 50)).isEqualTo(Arrays.copyOfRange(whole, 100, 125));
    assertThat(found.keys(30, 10)).isEqualTo(Arrays.copyOfRange(whole, 30, 40));
    assertThat(found.keys(125, 10)).isEmpty();
  }

  @Test
  void keepsAResultSetWhileRecordsChange() {
    put("1", "Toán 1").put("2", "Toán 2");
    catchUp();
    ResultSet found = index.search(List.of(LIBRARY), title("toán"), List.of(BY_TITLE));
    store.write(t -> t.apply(new RecordChange.Delete(LIBRARY, "1", null, null)));
    put("3", "Toán 3");
    catchUp();
    assertThat(found.size()).isEqualTo(2);
    assertThat(ids(found.keys(0, 10))).containsExactly("1", "2");
  }
}
