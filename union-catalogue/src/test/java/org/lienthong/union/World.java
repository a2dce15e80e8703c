package org.lienthong.union;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.table.DecisionRow;
import org.lienthong.union.table.DecisionTable;

/** A few libraries with a few books of many spellings, and what people decide about them. */
final class World {
  final RecordStore store;
  final UnionProjection union;

  /** The number of the copy of each living record. */
  final Map<RecordRef, String> copies = new HashMap<>();

  private final Map<RecordRef, MarcRecord> alive = new LinkedHashMap<>();
  private final List<RecordRef> gone = new ArrayList<>();
  private final Decisions decisions;
  private int made;

  World(RecordStore store, Random ids) {
    this.store = store;
    StoredLibraries libraries = new StoredLibraries(store, "Union");
    ClusterIds names = new ClusterIds(ids, InstantSource.system());
    this.union = new UnionProjection(store, libraries, names);
    this.decisions = new Decisions(store, libraries, Clock.systemUTC(), names);
  }

  /** Does something at random; the union has not followed yet. */
  void change(Random random) {
    switch (random.nextInt(12)) {
      case 0, 1 -> delete(random);
      case 2, 3 -> decide(random);
      case 4 -> undo(random);
      default -> put(random);
    }
  }

  /** Adds a record, changes one, or brings one back that was deleted. */
  void put(Random random) {
    int what = random.nextInt(6);
    RecordRef subject;
    if (what == 0 && !gone.isEmpty()) {
      subject = gone.remove(random.nextInt(gone.size()));
    } else if (what < 3 && !alive.isEmpty()) {
      subject = one(random);
    } else {
      subject = new RecordRef("L" + random.nextInt(3), "r" + made++);
    }
    String copy = copies.computeIfAbsent(subject, s -> s.library() + "-" + s.localId());
    MarcRecord marc = Books.random(random, copy);
    alive.put(subject, marc);
    write(subject, marc);
  }

  private RecordRef one(Random random) {
    return List.copyOf(alive.keySet()).get(random.nextInt(alive.size()));
  }

  private void write(RecordRef subject, MarcRecord marc) {
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
    RecordRef subject = one(random);
    alive.remove(subject);
    copies.remove(subject);
    gone.add(subject);
    store.write(transaction ->
        transaction.apply(
            new RecordChange.Delete(subject.library(), subject.localId(), null, null)));
  }

  /** Decides something; the records may have changed since the union looked at them. */
  void decide(Random random) {
    if (alive.size() < 2) {
      return;
    }
    RecordRef a = one(random);
    RecordRef b = one(random);
    int what = random.nextInt(4);
    if (a.equals(b)) {
      return;
    }
    switch (what) {
      case 0 -> decisions.same(a, b, "thủ thư", "");
      case 1 -> decisions.meaningless(Books.ISBN, "thủ thư", "");
      case 2 -> pinClusterOf(a);
      default -> decisions.notSame(a, b, "thủ thư", "");
    }
  }

  private void pinClusterOf(RecordRef a) {
    Optional<String> cluster = new Clusters(store).of(a);
    cluster.ifPresent(id -> decisions.pin(id, "thủ thư", ""));
  }

  private void undo(Random random) {
    List<Decision> all = decisions.all();
    if (!all.isEmpty()) {
      decisions.undo(all.get(random.nextInt(all.size())).number(), "thủ thư");
    }
  }

  void catchUp(int limit) {
    int applied;
    do {
      applied = union.catchUp(limit);
    } while (applied > 0);
  }

  /** Returns the records of each cluster. */
  Set<Set<RecordRef>> groups() {
    Map<String, Set<RecordRef>> groups = new HashMap<>();
    for (Clusters.Membership one : new Clusters(store).page(new RecordRef("", ""), 10_000)) {
      groups
          .computeIfAbsent(one.cluster(), _ -> new TreeSet<>())
          .add(new RecordRef(one.library(), one.localId()));
    }
    return new HashSet<>(groups.values());
  }

  /**
   * Returns the groups that somebody gets who has the living records and the decisions that hold,
   * and nothing of the past; the records come in another order.
   */
  Set<Set<RecordRef>> groupsFromScratch(Path file, Random order) {
    try (SqliteStore fresh = SqliteStore.open(file, Clock.systemUTC())) {
      World other = new World(fresh, new Random(0));
      List<DecisionRow> held =
          store.read(sql -> new DecisionTable(sql).all()).stream()
              .filter(DecisionRow::holds)
              .toList();
      fresh.write(transaction -> {
        Statements sql = transaction.statements();
        DecisionTable table = new DecisionTable(sql);
        for (DecisionRow d : held) {
          table.add(d.kind(), d.records(), d.isbn(), d.who(), d.at(), d.why());
        }

        return 0;
      });
      List<RecordRef> subjects = new ArrayList<>(alive.keySet());
      Collections.shuffle(subjects, order);
      subjects.forEach(s -> other.write(s, alive.getOrDefault(s, Books.NONE)));
      other.catchUp(1 + order.nextInt(50));
      return other.groups();
    }
  }
}
