package org.lienthong.union;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.features.Isbn;
import org.lienthong.union.projection.UnionUpdate;
import org.lienthong.union.table.DecisionRow;
import org.lienthong.union.table.DecisionTable;

/**
 * Stores people's decisions and applies them at once: decision, clusters, union records and
 * tombstones change in one transaction. For use by any number of threads.
 */
public final class Decisions {
  private final RecordStore store;
  private final InstantSource clock;
  private final UnionUpdate update;

  public Decisions(
      RecordStore store, LibraryRegistry libraries, InstantSource clock, Supplier<String> ids) {
    this.store = store;
    this.clock = clock;
    this.update = new UnionUpdate(store, libraries, ids);
  }

  /** Says that two records describe one edition; returns the decision's number. */
  public long same(RecordRef a, RecordRef b, String who, String why) {
    return decide(DecisionRow.Kind.SAME, pair(a, b), "", who, why);
  }

  /** Says that two records describe different editions; returns the decision's number. */
  public long notSame(RecordRef a, RecordRef b, String who, String why) {
    return decide(DecisionRow.Kind.NOT_SAME, pair(a, b), "", who, why);
  }

  private static List<RecordRef> pair(RecordRef a, RecordRef b) {
    if (a.equals(b)) {
      throw new IllegalArgumentException("one record twice: " + a);
    }
    return List.of(a, b);
  }

  /**
   * Says that an ISBN proves nothing; returns the decision's number.
   *
   * @throws IllegalArgumentException when {@code isbn} is no number
   */
  public long meaningless(String isbn, String who, String why) {
    String number =
        Isbn.parse(isbn, false)
            .map(Isbn::number)
            .orElseThrow(() -> new IllegalArgumentException("not an ISBN: '" + isbn + "'"));
    return decide(DecisionRow.Kind.ISBN_MEANINGLESS, List.of(), number, who, why);
  }

  /**
   * Keeps a cluster as it is; returns the decision's number.
   *
   * @throws IllegalArgumentException when the cluster has no records
   */
  public long pin(String cluster, String who, String why) {
    List<RecordRef> members = new Clusters(store).members(cluster);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no cluster " + cluster);
    }
    return decide(DecisionRow.Kind.PIN, members, "", who, why);
  }

  private long decide(
      DecisionRow.Kind kind, List<RecordRef> records, String isbn, String who, String why) {
    return store.write(transaction -> {
      long number =
          new DecisionTable(transaction.statements()).add(kind, records, isbn, who, now(), why);
      update.reconsider(transaction, records, isbn);
      return number;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Undoes one decision; others stay.
   *
   * @return false when there is no such decision, or it was undone before
   */
  public boolean undo(long number, String who) {
    return store.write(transaction -> {
      DecisionTable table = new DecisionTable(transaction.statements());
      Optional<DecisionRow> decision = table.find(number).filter(DecisionRow::holds);
      if (decision.isPresent()) {
        table.undo(number, who, now());
        update.reconsider(transaction, decision.get().records(), decision.get().isbn());
      }
      return decision.isPresent();
    });
  }

  /** Returns all decisions, oldest first, those that were undone included. */
  public List<Decision> all() {
    return store.read(sql -> new DecisionTable(sql).all().stream().map(Decision::of).toList());
  }

  /** Returns the numbers of the decisions that hold, but that a newer decision contradicts. */
  public Set<Long> overruled() {
    return store.read(sql -> DecisionConstraints.of(new DecisionTable(sql).all()).overruled());
  }
}
