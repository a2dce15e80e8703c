package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;

/** Nothing is lost while writers and harvesters run against each other at full speed. */
class ConcurrentHarvestTest {
  private static final String SET = "mat:SGK";
  private static final int WRITERS = 8;
  private static final int HARVESTERS = 8;
  private static final int WRITES = 120;

  @TempDir Path folder;

  @Test
  void everyMirrorEqualsTheStoreInTheEnd() throws Exception {
    try (TestRepository repository =
            new TestRepository(
                folder, InstantSource.system(), OaiSettings.DEFAULT.withPageSize(7));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicInteger writing = new AtomicInteger(WRITERS);
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        work.add(threads.submit(() -> write(repository, writing)));
      }
      List<Mirror> mirrors = new ArrayList<>();
      for (int i = 0; i < HARVESTERS; i++) {
        Mirror mirror = new Mirror(repository, "/oai", i % 2 == 0 ? SET : null);
        mirrors.add(mirror);
        work.add(threads.submit(() -> harvest(mirror, repository, writing)));
      }
      for (Future<?> each : work) {
        each.get();
      }
      for (int i = 0; i < HARVESTERS; i++) {
        assertThat(mirrors.get(i).copy()).isEqualTo(live(repository, i % 2 == 0 ? SET : null));
      }
    }
  }

  private static void write(TestRepository repository, AtomicInteger writing) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < WRITES; i++) {
      repository.store.write(transaction -> {
        for (int j = random.nextInt(20); j >= 0; j--) {
          transaction.apply(change(random));
        }
        return WRITES;
      });
    }
    writing.decrementAndGet();
  }

  private static RecordChange change(ThreadLocalRandom random) {
    String id = "" + random.nextInt(150);
    return switch (random.nextInt(5)) {
      case 0 -> new RecordChange.Delete("union", id, null, null);
      case 1 -> new RecordChange.Delete("union", id, "" + random.nextInt(150), null);
      default ->
          new RecordChange.Put(
              "union",
              id,
              TestRepository.book(id, "Lần " + random.nextInt()),
              random.nextBoolean() ? List.of(SET) : List.of(),
              List.of());
    };
  }

  private static void harvest(Mirror mirror, TestRepository repository, AtomicInteger writing) {
    while (writing.get() > 0) {
      mirror.finish();
    }
    Instant last = repository.store.horizon();
    while (!repository.store.horizon().isAfter(last)) {
      Thread.onSpinWait();
    }
    mirror.finish();
  }

  private static Map<String, String> live(TestRepository repository, @Nullable String set) {
    IdentifierScheme scheme = new IdentifierScheme(OaiSettings.DEFAULT.repository());
    Map<String, String> out = new HashMap<>();
    for (StoredRecord r :
        repository.store.list(new Listing("union", set, null, null, true), 0, 10_000)) {
      out.put(scheme.identifier("union", r.id()), r.marc().first("245", 'a').orElseThrow());
    }
    return out;
  }
}
