package org.lienthong.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.table.DecisionRow;
import org.lienthong.union.table.DecisionTable;

/** Tries the present rules on all records without changing the union that is served. */
public final class Rematch {
  private static final int SAMPLES = 20;

  private final RecordStore store;
  private final LibraryRegistry libraries;

  public Rematch(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = libraries;
  }

  /**
   * The changes that the rules would make.
   *
   * @param merges new clusters that records of several present clusters would be in
   * @param splits present clusters whose records would be in several
   * @param moved records that would leave most of their present cluster
   * @param samples some of them, by record
   */
  public record Difference(
      long records,
      long before,
      long after,
      long merges,
      long splits,
      long moved,
      List<Sample> samples) {
    public Difference {
      samples = List.copyOf(samples);
    }
  }

  /** A record that would not stay with its present cluster. */
  public record Sample(RecordRef record, String before, String after) {}

  /**
   * Runs the rules in a scratch store; the store that is served is not changed. A rebuild of the
   * union activates them: {@link UnionProjection#reset}.
   *
   * @param scratch an empty store; the caller closes and removes it
   * @param ids names the clusters in the scratch store
   * @param stop asked between batches; true ends the trial
   * @return empty when it was stopped
   */
  public Optional<Difference> dryRun(
      RecordStore scratch, Supplier<String> ids, BooleanSupplier stop) {
    UnionProjection union = new UnionProjection(scratch, libraries, ids);
    decisions(scratch);
    long seq = 0;
    List<StoredRecord> page = store.changesAfter(seq, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      copy(scratch, page);
      seq = page.getLast().seq();
      page = store.changesAfter(seq, StoreLimits.BATCH);
    }
    int applied;
    do {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      applied = union.catchUp(StoreLimits.BATCH);
    } while (applied > 0);
    return Optional.of(compare(new Clusters(store), new Clusters(scratch)));
  }

  private void decisions(RecordStore scratch) {
    List<DecisionRow> all = store.read(sql -> new DecisionTable(sql).all());
    scratch.write(transaction -> {
      DecisionTable table = new DecisionTable(transaction.statements());
      for (DecisionRow d : all) {
        if (d.holds()) {
          table.add(d.kind(), d.records(), d.isbn(), d.who(), d.at(), d.why());
        }
      }
      return 0;
    });
  }

  private static void copy(RecordStore scratch, List<StoredRecord> page) {
    scratch.write(transaction -> {
      for (StoredRecord record : page) {
        if (!record.deleted() && !record.catalogue().equals(UnionProjection.NAME)) {
          transaction.apply(
              new RecordChange.Put(
                  record.catalogue(), record.id(), record.marc(), List.of(), List.of()));
        }
      }
      return 0;
    });
  }

  private static Difference compare(Clusters before, Clusters after) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    Map<String, TreeSet<String>> origins = new TreeMap<>();
    List<Clusters.Membership> all = new ArrayList<>();
    RecordRef last = new RecordRef("", "");
    List<Clusters.Membership> page = before.page(last, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      all.addAll(page);
      Clusters.Membership end = page.getLast();
      page = before.page(new RecordRef(end.library(), end.localId()), StoreLimits.BATCH);
    }
    Map<RecordRef, String> now = new TreeMap<>();
    for (Clusters.Membership one : all) {
      RecordRef record = new RecordRef(one.library(), one.localId());
      Optional<String> there = after.of(record);
      there.ifPresent(id -> {
        now.put(record, id);
        counts.computeIfAbsent(one.cluster(), _ -> new TreeMap<>()).merge(id, 1L, Long::sum);
        origins.computeIfAbsent(id, _ -> new TreeSet<>()).add(one.cluster());
      });
    }
    long moved = 0;
    List<Sample> samples = new ArrayList<>();
    for (Clusters.Membership one : all) {
      RecordRef record = new RecordRef(one.library(), one.localId());
      String id = now.getOrDefault(record, "");
      Map<String, Long> shares = counts.getOrDefault(one.cluster(), Map.of());
      boolean minor = shares.getOrDefault(id, 0L) < most(shares);
      moved += minor ? 1 : 0;
      boolean merged = origins.getOrDefault(id, new TreeSet<>()).size() > 1;
      if ((minor || merged) && samples.size() < SAMPLES) {
        samples.add(new Sample(record, one.cluster(), id));
      }
    }
    long merges = origins.values().stream().filter(o -> o.size() > 1).count();
    long splits = counts.values().stream().filter(c -> c.size() > 1).count();
    return new Difference(
        all.size(), counts.size(), origins.size(), merges, splits, moved, samples);
  }

  private static long most(Map<String, Long> shares) {
    return shares.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
