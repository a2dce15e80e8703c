package org.lienthong.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lienthong.core.index.ResultSet;

class CountedSetTest {
  private final AtomicInteger searches = new AtomicInteger();
  private final CountedSet set = new CountedSet(2, this::search);

  private ResultSet search() {
    searches.incrementAndGet();
    return new ResultSet() {
      @Override
      public long size() {
        return 2;
      }

      @Override
      public long[] keys(long start, int count) {
        return new long[] {7, 8};
      }
    };
  }

  @Test
  void isNotSearchedForItsSize() {
    assertThat(set.size()).isEqualTo(2);
    assertThat(searches).hasValue(0);
  }

  @Test
  void isSearchedOnceForItsRecords() {
    assertThat(set.keys(0, 2)).containsExactly(7, 8);
    assertThat(set.keys(0, 2)).containsExactly(7, 8);
    assertThat(searches).hasValue(1);
  }
}
