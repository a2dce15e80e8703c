package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.marc.MarcRecord;

/** A commit that takes seconds is not lost by whoever harvests meanwhile. */
class OpenTransactionTest {
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");
  private TestRepository repository;

  @BeforeEach
  void open() {
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(2));
    repository.put("union", "before", TestRepository.book("before", "Trước"));
    clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private static void put(StoreTransaction transaction, String id) {
    MarcRecord book = TestRepository.book(id, "Toán " + id);
    transaction.apply(new RecordChange.Put("union", id, book, List.of(), List.of()));
  }

  @Test
  void comesWithTheNextHarvest() {
    Mirror mirror = new Mirror(repository, "/oai", null);
    repository.store.write(transaction -> {
      put(transaction, "1");
      clock.advance(Duration.ofSeconds(5));
      mirror.finish();
      assertThat(mirror.copy()).hasSize(1);
      clock.advance(Duration.ofSeconds(5));
      put(transaction, "2");
      mirror.finish();
      return transaction;
    });
    clock.advance(Duration.ofSeconds(1));
    mirror.finish();
    assertThat(mirror.copy()).hasSize(3);
  }

  @Test
  void doesNotComeWhenItIsTakenBack() {
    Mirror mirror = new Mirror(repository, "/oai", null);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() ->
                repository.store.write(transaction -> {
                  put(transaction, "1");
                  clock.advance(Duration.ofSeconds(5));
                  mirror.finish();
                  throw new IllegalStateException("taken back");
                })))
        .hasMessage("taken back");
    clock.advance(Duration.ofSeconds(1));
    mirror.finish();
    assertThat(mirror.copy()).containsOnlyKeys("oai:lienthong.example:union/before");
  }
}
