package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.store.sqlite.SqliteStore;

class HorizonWaiterTest {
  private static final int MOST = 3;

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");

  @Test
  void letsSoManyWaitAndNoMore() {
    try (SqliteStore store = SqliteStore.open(folder.resolve("store.db"), clock)) {
      AtomicReference<HorizonWaiter> waiter = new AtomicReference<>();
      AtomicInteger waiting = new AtomicInteger();
      // Each that waits lets another one come; the last one is refused.
      waiter.set(
          new HorizonWaiter(
              time -> {
                waiting.incrementAndGet();
                waiter.get().awaitEnd(store, store.horizon());
              },
              MOST));
      assertThatThrownBy(() -> waiter.get().awaitEnd(store, store.horizon()))
          .isInstanceOf(BusyException.class);
      assertThat(waiting).hasValue(MOST);

      AtomicInteger steps = new AtomicInteger();
      HorizonWaiter again =
          new HorizonWaiter(
              time -> {
                steps.incrementAndGet();
                clock.advance(time);
              },
              1);
      assertThat(again.awaitEnd(store, store.horizon())).isTrue();
      assertThat(again.awaitEnd(store, store.horizon())).isTrue();
      assertThat(steps.get()).isPositive();
    }
  }
}
