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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.store.Listing;
import org.lienthong.store.StoredRecord;

/** Nothing is lost while writers and harvesters run against each other at full speed. */
class ConcurrentHarvestTest {
  private static final int WRITERS = 4;
  private static final int HARVESTERS = 4;
  private static final int WRITES = 250;

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
        Mirror mirror = new Mirror(repository, "/oai", i == 0 ? "mat" : null);
        mirrors.add(mirror);
        work.add(threads.submit(() -> harvest(mirror, repository, writing)));
      }
      for (Future<?> each : work) {
        each.get();
      }
      Map<String, String> expected = live(repository);
      for (Mirror mirror : mirrors) {
        assertThat(mirror.copy()).isEqualTo(expected);
      }
    }
  }

  private static void write(TestRepository repository, AtomicInteger writing) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < WRITES; i++) {
      String id = "" + random.nextInt(150);
      if (random.nextInt(5) == 0) {
        repository.delete("union", id);
      } else {
        repository.putIn(
            "union", id, TestRepository.book(id, "Lần " + random.nextInt()), List.of("mat:SGK"));
      }
    }
    writing.decrementAndGet();
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

  private static Map<String, String> live(TestRepository repository) {
    IdentifierScheme scheme = new IdentifierScheme(OaiSettings.DEFAULT.repository());
    Map<String, String> out = new HashMap<>();
    for (StoredRecord r :
        repository.store.list(new Listing("union", null, null, null, true), 0, 10_000)) {
      out.put(scheme.identifier("union", r.id()), r.marc().first("245", 'a').orElseThrow());
    }
    return out;
  }
}
