package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClusterIdsTest {
  @Test
  void growWithEachOtherWhateverTheClockDoes() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T06:00:00Z"));
    ClusterIds ids = new ClusterIds(new Random(1), now::get);
    List<String> given = new ArrayList<>();
    for (int hours : new int[] {0, 0, 1, -2, 24}) {
      now.set(now.get().plusSeconds(hours * 3_600L));
      for (int i = 0; i < 1_000; i++) {
        given.add(ids.get());
      }
    }
    assertThat(given)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("u[0-9a-z]{12}"));
  }
}
