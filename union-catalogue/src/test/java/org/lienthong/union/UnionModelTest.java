package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** Random histories: whatever happens, the union is what it would be had it been made at once. */
class UnionModelTest {
  private static final int STEPS = 45;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isAfterEveryStepWhatAFreshStartGives(long seed) {
    Random random = new Random(seed);
    Random order = new Random(seed + 1_000);
    try (SqliteStore store = SqliteStore.open(folder.resolve("grown.db"), Clock.systemUTC())) {
      World world = new World(store, new Random(seed));
      Mirror diligent = new Mirror();
      Mirror lazy = new Mirror();
      for (int step = 0; step < STEPS; step++) {
        world.change(random);
        if (random.nextInt(15) == 0) {
          world.union.reset();
        }
        world.catchUp(1 + random.nextInt(9));
        diligent.harvest(store);
        if (random.nextInt(5) == 0) {
          lazy.harvest(store);
        }
        Map<String, MarcRecord> now = Mirror.of(store);
        assertThat(diligent.records()).as("mirror after step %d", step).isEqualTo(now);
        assertCopiesAreKept(world, now);
        assertThat(world.groups())
            .as("clusters after step %d", step)
            .isEqualTo(world.groupsFromScratch(folder.resolve("fresh" + step + ".db"), order));
      }
      lazy.harvest(store);
      assertThat(lazy.records()).isEqualTo(Mirror.of(store));
    }
  }

  private static void assertCopiesAreKept(World world, Map<String, MarcRecord> union) {
    List<String> copies = new ArrayList<>();
    for (MarcRecord record : union.values()) {
      record.data("852").map(f -> f.joined("p")).forEach(copies::add);
    }
    assertThat(copies).containsExactlyInAnyOrderElementsOf(world.copies.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void comesToTheSameStateThroughCrashesAtAnyPoint(long seed) {
    Lightning lightning = new Lightning();
    try (SqliteStore calm = SqliteStore.open(folder.resolve("calm.db"), Clock.systemUTC());
        SqliteStore rough = SqliteStore.open(folder.resolve("rough.db"), Clock.systemUTC())) {
      World one = new World(calm, new Random(seed));
      World two = new World(lightning.over(rough), new Random(seed));
      Random luck = new Random(seed);
      Random first = new Random(seed + 100);
      Random second = new Random(seed + 100);
      Mirror mirror = new Mirror();
      int crashes = 0;
      for (int step = 0; step < STEPS; step++) {
        one.change(first);
        two.change(second);
        one.catchUp(7);
        crashes += crash(two, lightning, luck.nextInt(150));
        mirror.harvest(rough);
        two.catchUp(7);
        mirror.harvest(rough);
      }
      assertThat(crashes).as("histories without a crash prove nothing").isGreaterThan(5);
      assertThat(two.groups()).isEqualTo(one.groups());
      assertThat(mirror.records()).isEqualTo(Mirror.of(rough));
      assertThat(withoutIds(rough)).isEqualTo(withoutIds(calm));
    }
  }

  private static int crash(World world, Lightning lightning, int steps) {
    lightning.strikeAfter(steps);
    try {
      world.catchUp(7);
      return 0;
    } catch (RuntimeException struck) {
      assertThat(struck).hasStackTraceContaining(Lightning.STRUCK);
      return 1;
    } finally {
      lightning.never();
    }
  }

  /** New ids are drawn again after a crash, and so are others. */
  private static Set<List<Field>> withoutIds(SqliteStore store) {
    Set<List<Field>> out = new HashSet<>();
    for (MarcRecord record : Mirror.of(store).values()) {
      out.add(record.fields().stream().filter(f -> !f.tag().is("001")).toList());
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void decidesWhollyOrNotAtAll(long seed) {
    Lightning lightning = new Lightning();
    Random random = new Random(seed);
    try (SqliteStore store = SqliteStore.open(folder.resolve("a.db"), Clock.systemUTC())) {
      World world = new World(lightning.over(store), new Random(seed));
      for (int i = 0; i < 12; i++) {
        world.put(random);
      }
      world.catchUp(100);
      int crashes = 0;
      for (int step = 0; step < 20; step++) {
        Map<String, MarcRecord> before = Mirror.of(store);
        lightning.strikeAfter(random.nextInt(60));
        try {
          world.decide(random);
        } catch (RuntimeException struck) {
          crashes++;
          assertThat(struck).hasStackTraceContaining(Lightning.STRUCK);
          assertThat(Mirror.of(store)).isEqualTo(before);
        } finally {
          lightning.never();
        }
        assertThat(world.groups())
            .isEqualTo(world.groupsFromScratch(folder.resolve("f" + step + ".db"), random));
      }
      assertThat(crashes).isPositive();
    }
  }
}
