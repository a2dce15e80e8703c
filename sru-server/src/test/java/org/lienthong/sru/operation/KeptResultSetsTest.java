package org.lienthong.sru.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.Query;
import org.lienthong.sru.request.SruLimits;

class KeptResultSetsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final KeptResultSets sets = new KeptResultSets(() -> now);
  private final List<String> union = List.of("union");

  private final KeptResultSets.Kept kept =
      new KeptResultSets.Kept(
          union, new Query.MatchAll(), List.of(), new Nothing(), Duration.ofSeconds(60));

  @Test
  void forgetsWhatNobodyUsed() {
    String id = sets.keep(kept);
    now = now.plusSeconds(61);
    assertThat(sets.find(id, union)).isEmpty();
  }

  @Test
  void everyUseKeepsItAgain() {
    String id = sets.keep(kept);
    now = now.plusSeconds(59);
    assertThat(sets.find(id, union)).isPresent();
    now = now.plusSeconds(59);
    assertThat(sets.find(id, union)).isPresent();
  }

  @Test
  void dropsTheLongestUnusedBeyondTheLimit() {
    String first = sets.keep(kept);
    String second = sets.keep(kept);
    for (int i = 2; i < SruLimits.MAX_RESULT_SETS; i++) {
      sets.keep(kept);
    }
    assertThat(sets.find(first, union)).isPresent();
    sets.keep(kept);
    assertThat(sets.find(first, union)).isPresent();
    assertThat(sets.find(second, union)).isEmpty();
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
