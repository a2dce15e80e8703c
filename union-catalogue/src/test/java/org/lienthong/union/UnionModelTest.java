package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.library.StoredLibraries;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.Listing;
import org.lienthong.store.Origin;
import org.lienthong.store.RecordChange;
import org.lienthong.store.StoredRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.decision.Decision;
import org.lienthong.union.decision.Subject;

/** Random histories: whatever happens, the union is what it would be had it been made at once. */
class UnionModelTest {
  private static final int STEPS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void growsIntoTheStateThatAFreshStartGives(long seed) {
    Random random = new Random(seed);
    try (SqliteStore store = SqliteStore.open(folder.resolve("a.db"), Clock.systemUTC())) {
      World world = new World(store, new Random(seed));
      Map<String, StoredRecord> mirror = new HashMap<>();
      long harvested = 0;
      for (int step = 0; step < STEPS; step++) {
        world.change(random);
        harvested = harvest(store, mirror, harvested);
        assertMirrorIsTheUnion(store, mirror);
        assertCopiesAreKept(world, mirror);
      }
      Set<Set<String>> grown = world.groups();
      world.union.reset();
      world.catchUp();
      assertThat(world.groups()).isEqualTo(grown);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void comesToTheSameStateAfterCrashes(long seed) {
    try (SqliteStore calm = SqliteStore.open(folder.resolve("calm.db"), Clock.systemUTC());
        SqliteStore rough = SqliteStore.open(folder.resolve("rough.db"), Clock.systemUTC())) {
      World one = new World(calm, new Random(seed));
      World two = new World(rough, new Random(seed));
      Random luck = new Random(seed);
      Random first = new Random(seed + 100);
      Random second = new Random(seed + 100);
      for (int step = 0; step < STEPS / 2; step++) {
        one.put(first);
        two.put(second);
        one.catchUp();
        crash(two, luck);
        two.catchUp();
      }
      assertThat(two.groups()).isEqualTo(one.groups());
      assertThat(rough.count(new Listing("union", null, null, null, true)))
          .isEqualTo(calm.count(new Listing("union", null, null, null, true)));
    }
  }

  /** Lets the projection fail inside its transaction: when it asks for a new id. */
  private static void crash(World world, Random luck) {
    if (luck.nextBoolean()) {
      world.failing = true;
      try {
        world.catchUp();
      } catch (RuntimeException expected) {
        assertThat(expected).hasStackTraceContaining("struck");
      }
      world.failing = false;
    }
  }

  /** Harvests as an OAI-PMH client would: whatever has a greater seq than what it has seen. */
  private static long harvest(SqliteStore store, Map<String, StoredRecord> mirror, long after) {
    long at = after;
    for (StoredRecord record : store.list(Listing.all("union"), after, 10_000)) {
      if (record.deleted()) {
        mirror.remove(record.id());
      } else {
        mirror.put(record.id(), record);
      }
      at = record.seq();
    }
    return at;
  }

  private static void assertMirrorIsTheUnion(SqliteStore store, Map<String, StoredRecord> mirror) {
    Listing live = new Listing("union", null, null, null, true);
    Map<String, MarcRecord> now = new HashMap<>();
    store.list(live, 0, 10_000).forEach(r -> now.put(r.id(), r.marc()));
    Map<String, MarcRecord> mirrored = new HashMap<>();
    mirror.forEach((id, record) -> mirrored.put(id, record.marc()));
    assertThat(mirrored).isEqualTo(now);
  }

  private static void assertCopiesAreKept(World world, Map<String, StoredRecord> mirror) {
    List<String> copies = new ArrayList<>();
    for (StoredRecord record : mirror.values()) {
      record.marc().data("852").map(f -> f.joined("p")).forEach(copies::add);
    }
    assertThat(copies).containsExactlyInAnyOrderElementsOf(world.copies.values());
  }

  /** A few libraries with a few books of many spellings, and what people decide about them. */
  private static final class World {
    final SqliteStore store;
    final UnionProjection union;
    final Decisions decisions;
    final Map<Subject, String> copies = new HashMap<>();
    final List<Subject> alive = new ArrayList<>();
    final Supplier<String> ids;
    boolean failing;
    private int made;

    World(SqliteStore store, Random random) {
      this.store = store;
      StoredLibraries libraries = new StoredLibraries(store, "Union");
      Supplier<String> real = new ClusterIds(random);
      this.ids =
          () -> {
            if (failing) {
              throw new IllegalStateException("struck");
            }
            return real.get();
          };
      this.union = new UnionProjection(store, libraries, ids);
      this.decisions = new Decisions(store, libraries, Clock.systemUTC(), ids);
    }

    void change(Random random) {
      switch (random.nextInt(10)) {
        case 0 -> delete(random);
        case 1 -> decide(random);
        case 2 -> undo(random);
        default -> put(random);
      }
      catchUp();
    }

    void put(Random random) {
      boolean again = !alive.isEmpty() && random.nextInt(3) == 0;
      Subject subject =
          again
              ? alive.get(random.nextInt(alive.size()))
              : new Subject("L" + random.nextInt(3), "r" + made++);
      if (!again) {
        alive.add(subject);
        copies.put(subject, subject.library() + "-" + made);
      }
      MarcRecord marc = Books.random(random, copies.getOrDefault(subject, ""));
      store.write(transaction ->
          transaction.apply(
              new RecordChange.Put(
                  subject.library(),
                  subject.localId(),
                  marc,
                  List.of(),
                  List.of(Origin.ofFile(subject.localId())))));
    }

    private void delete(Random random) {
      if (alive.isEmpty()) {
        return;
      }
      Subject subject = alive.remove(random.nextInt(alive.size()));
      copies.remove(subject);
      store.write(transaction ->
          transaction.apply(
              new RecordChange.Delete(subject.library(), subject.localId(), null, null)));
    }

    private void decide(Random random) {
      if (alive.size() < 2) {
        return;
      }
      Subject a = alive.get(random.nextInt(alive.size()));
      Subject b = alive.get(random.nextInt(alive.size()));
      if (a.equals(b)) {
        return;
      }
      switch (random.nextInt(4)) {
        case 0 -> decisions.same(a, b, "thủ thư", "");
        case 1 -> decisions.meaningless(Books.ISBN, "thủ thư", "");
        case 2 -> pinClusterOf(a);
        default -> decisions.notSame(a, b, "thủ thư", "");
      }
    }

    private void pinClusterOf(Subject a) {
      Optional<String> cluster = new Clusters(store).of(a);
      cluster.ifPresent(id -> decisions.pin(id, "thủ thư", ""));
    }

    private void undo(Random random) {
      List<Decision> all = decisions.all();
      if (!all.isEmpty()) {
        decisions.undo(all.get(random.nextInt(all.size())).number(), "thủ thư");
      }
    }

    void catchUp() {
      int applied;
      do {
        applied = union.catchUp(7);
      } while (applied > 0);
    }

    Set<Set<String>> groups() {
      Map<String, Set<String>> groups = new HashMap<>();
      for (Clusters.Membership one : new Clusters(store).page(new Subject("", ""), 10_000)) {
        groups
            .computeIfAbsent(one.cluster(), _ -> new TreeSet<>())
            .add(one.library() + "/" + one.localId());
      }
      return new HashSet<>(groups.values());
    }
  }
}
