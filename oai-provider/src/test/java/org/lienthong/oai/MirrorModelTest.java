package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;

/**
 * Any sequence of inserts, updates, deletes, merges and changes of sets, between the pages of
 * harvesters that are interrupted, go on or ask twice, and of a server that is restarted, leaves
 * every mirror equal to the store.
 */
class MirrorModelTest {
  private static final String CURATED = "curated:x";
  private static final List<String> SETS =
      List.of("area:22:a", "area:22:b", "area:31", "mat:SGK", CURATED);
  private static final int STEPS = 250;
  private static final int IDS = 25;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mirrorsEqualTheStore(long seed) {
    Random random = new Random(seed);
    SetClock clock = new SetClock("2026-03-01T10:00:00Z");
    try (TestRepository repository =
        TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(3))) {
      Map<@Nullable String, List<Mirror>> mirrors = mirrors(repository);
      List<Mirror> all = mirrors.values().stream().flatMap(List::stream).toList();
      for (int i = 0; i < STEPS; i++) {
        change(repository, random);
        clock.advance(Duration.ofMillis(random.nextInt(3) * 350L));
        Mirror one = all.get(random.nextInt(all.size()));
        if (random.nextInt(12) == 0) {
          one.interrupt();
        }
        one.step();
        if (random.nextInt(6) == 0) {
          change(repository, random);
          one.again();
        }
        if (random.nextInt(60) == 0) {
          repository.restart();
        }
      }
      clock.advance(Duration.ofSeconds(2));
      for (Mirror mirror : all) {
        mirror.finish();
        mirror.finish();
      }
      mirrors.forEach((set, copies) -> {
        Map<String, String> expected = live(repository, set);
        copies.forEach(m -> assertThat(m.copy()).as("set %s", set).isEqualTo(expected));
      });
    }
  }

  private static Map<@Nullable String, List<Mirror>> mirrors(TestRepository repository) {
    List<@Nullable String> sets = new ArrayList<>(SETS);
    sets.add(null);
    sets.add("area:22");
    sets.add("area");
    Map<@Nullable String, List<Mirror>> out = new HashMap<>();
    for (String set : sets) {
      out.put(
          set, List.of(new Mirror(repository, "/oai", set), new Mirror(repository, "/oai", set)));
    }
    return out;
  }

  private static void change(TestRepository repository, Random random) {
    String id = "r" + random.nextInt(IDS);
    switch (random.nextInt(7)) {
      case 0 -> repository.delete("union", id);
      case 1 ->
          repository.store.write(
              t -> t.apply(new RecordChange.Delete("union", id, "r" + random.nextInt(IDS), null)));
      case 2 ->
          repository.store.write(
              t -> t.apply(new RecordChange.Join("union", id, CURATED, random.nextBoolean())));
      default ->
          repository.putIn(
              "union",
              id,
              TestRepository.book(id, "Toán " + random.nextInt(1_000)),
              SETS.stream().filter(set -> !set.equals(CURATED) && random.nextBoolean()).toList());
    }
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
