package org.lienthong.sru.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.query.Query;
import org.lienthong.sru.request.SruLimits;

class KeptResultSetsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Budget budget = new Budget("result-sets", 1L << 30, 1L << 28);
  private final KeptResultSets sets = new KeptResultSets(budget, () -> now);
  private final List<String> union = List.of("union");

  private final KeptResultSets.Kept kept =
      new KeptResultSets.Kept(
          union, new Query.MatchAll(), List.of(), new Nothing(), Duration.ofSeconds(60));

  private String keep() {
    return sets.keep(kept, "").orElseThrow();
  }

  @Test
  void forgetsWhatNobodyUsed() {
    String id = keep();
    now = now.plusSeconds(61);
    assertThat(sets.find(id, union)).isEmpty();
  }

  @Test
  void everyUseKeepsItAgain() {
    String id = keep();
    now = now.plusSeconds(59);
    assertThat(sets.find(id, union)).isPresent();
    now = now.plusSeconds(59);
    assertThat(sets.find(id, union)).isPresent();
  }

  @Test
  void dropsTheLongestUnusedBeyondTheLimit() {
    String first = keep();
    String second = keep();
    for (int i = 2; i < SruLimits.MAX_RESULT_SETS; i++) {
      keep();
    }
    assertThat(sets.find(first, union)).isPresent();
    keep();
    assertThat(sets.find(first, union)).isPresent();
    assertThat(sets.find(second, union)).isEmpty();
  }

  @Test
  void evictsTheClientsOldestSetWhenItsShareIsSpent() {
    long one = QueryWeight.octets(kept.query());
    Budget four = new Budget("result-sets", 4 * one, 2 * one);
    KeptResultSets few = new KeptResultSets(four, () -> now);
    String others = few.keep(kept, "192.0.2.1").orElseThrow();
    String first = few.keep(kept, "192.0.2.2").orElseThrow();
    String second = few.keep(kept, "192.0.2.2").orElseThrow();
    String third = few.keep(kept, "192.0.2.2").orElseThrow();
    assertThat(few.find(others, union)).isPresent();
    assertThat(few.find(first, union)).isEmpty();
    assertThat(few.find(second, union)).isPresent();
    assertThat(few.find(third, union)).isPresent();
    assertThat(four.used()).isEqualTo(3 * one);
  }

  @Test
  void evictsTheOldestOfAllWhenTheBudgetIsSpent() {
    long one = QueryWeight.octets(kept.query());
    Budget two = new Budget("result-sets", 2 * one, one);
    KeptResultSets few = new KeptResultSets(two, () -> now);
    String first = few.keep(kept, "192.0.2.1").orElseThrow();
    few.keep(kept, "192.0.2.2");
    assertThat(few.keep(kept, "192.0.2.3")).isPresent();
    assertThat(few.find(first, union)).isEmpty();
  }

  @Test
  void keepsNoSetThatIsGreaterThanAShare() {
    long one = QueryWeight.octets(kept.query());
    Budget small = new Budget("result-sets", 4 * one, one - 1);
    assertThat(new KeptResultSets(small, () -> now).keep(kept, "192.0.2.1")).isEmpty();
    assertThat(small.used()).isZero();
  }

  @Test
  void evictsLargeSetsOfAClientThatHasNoShareOfItsOwn() {
    long one = QueryWeight.octets(kept.query());
    Budget two = new Budget("result-sets", 2 * one, one - 1);
    KeptResultSets few = new KeptResultSets(two, () -> now);
    String first = few.keep(kept, "127.0.0.1").orElseThrow();
    few.keep(kept, "127.0.0.1");
    assertThat(few.keep(kept, "127.0.0.1")).isPresent();
    assertThat(few.find(first, union)).isEmpty();
  }

  @Test
  void expiredSetsGiveTheirShareBack() {
    long one = QueryWeight.octets(kept.query());
    Budget two = new Budget("result-sets", 2 * one, 2 * one);
    KeptResultSets few = new KeptResultSets(two, () -> now);
    few.keep(kept, "");
    now = now.plusSeconds(61);
    few.keep(kept, "");
    assertThat(two.used()).isEqualTo(one);
  }

  private static final class Nothing implements ResultSet {
    @Override
    public long size() {
      return 0;
    }

    @Override
    public long[] keys(long start, int count) {
      return new long[0];
    }
  }
}
