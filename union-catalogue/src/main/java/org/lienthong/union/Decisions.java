package org.lienthong.union;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterUpdate;
import org.lienthong.union.cluster.Matchable;
import org.lienthong.union.decision.Decision;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.DecisionTable;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.features.FeatureExtractor;
import org.lienthong.union.features.Isbn;

/**
 * Takes people's decisions and carries them out at once: decision, clusters, union records and
 * tombstones change in one transaction. For use by any number of threads.
 */
public final class Decisions {
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final InstantSource clock;
  private final Supplier<String> ids;

  public Decisions(
      RecordStore store, LibraryRegistry libraries, InstantSource clock, Supplier<String> ids) {
    this.store = store;
    this.libraries = libraries;
    this.clock = clock;
    this.ids = ids;
  }

  /** Says that two records describe one edition; returns the decision's number. */
  public long same(RecordRef a, RecordRef b, String who, String why) {
    return decide(Decision.Kind.SAME, List.of(a, b), "", who, why);
  }

  /** Says that two records describe different editions; returns the decision's number. */
  public long notSame(RecordRef a, RecordRef b, String who, String why) {
    return decide(Decision.Kind.NOT_SAME, List.of(a, b), "", who, why);
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
    return decide(Decision.Kind.ISBN_MEANINGLESS, List.of(), number, who, why);
  }

  /**
   * Keeps a cluster as it is; returns the decision's number.
   *
   * @throws IllegalArgumentException when no such cluster lives
   */
  public long pin(String cluster, String who, String why) {
    List<RecordRef> members = new Clusters(store).members(cluster);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no cluster " + cluster);
    }
    return decide(Decision.Kind.PIN, members, "", who, why);
  }

  private long decide(
      Decision.Kind kind, List<RecordRef> subjects, String isbn, String who, String why) {
    if (subjects.size() == 2 && subjects.get(0).equals(subjects.get(1))) {
      throw new IllegalArgumentException("one record twice: " + subjects.get(0));
    }
    return store.write(transaction -> {
      Statements sql = transaction.statements();
      long number =
          new DecisionTable(sql)
              .add(kind, subjects, isbn, who, clock.instant().truncatedTo(ChronoUnit.SECONDS), why);
      carryOut(transaction, sql, subjects, isbn);
      return number;
    });
  }

  /**
   * Takes one decision back; others stay.
   *
   * @return false when there is no such decision, or it was taken back before
   */
  public boolean undo(long number, String who) {
    return store.write(transaction -> {
      Statements sql = transaction.statements();
      DecisionTable table = new DecisionTable(sql);
      Optional<Decision> decision = table.find(number).filter(Decision::holds);
      if (decision.isPresent()) {
        table.undo(number, who, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        carryOut(transaction, sql, decision.get().subjects(), decision.get().isbn());
      }
      return decision.isPresent();
    });
  }

  private void carryOut(
      StoreTransaction transaction, Statements sql, List<RecordRef> subjects, String isbn) {
    DecisionConstraints rulings = DecisionConstraints.of(new DecisionTable(sql).all());
    ClusterUpdate engine = new ClusterUpdate(sql, rulings, ids);
    for (RecordRef subject : subjects) {
      Optional<StoredRecord> record =
          transaction.get(subject.library(), subject.localId()).filter(r -> !r.deleted());
      if (record.isPresent() && engine.knows(record.get().key())) {
        engine.apply(
            List.of(
                new ClusterUpdate.Change(
                    record.get().key(),
                    subject,
                    Matchable.of(FeatureExtractor.extract(record.get().marc())))));
        engine.revisit(record.get().key());
      }
    }
    if (!isbn.isEmpty()) {
      engine.reconsider(isbn);
    }
    UnionMaker maker = new UnionMaker(store, libraries, List.of());
    new UnionWriter(transaction, sql, engine::features, maker).write(engine.settle());
  }

  /** Returns all decisions, oldest first, those that were taken back included. */
  public List<Decision> all() {
    return store.read(sql -> new DecisionTable(sql).all());
  }

  /** Says whether a newer decision contradicts this one and prevails. */
  public boolean isOverruled(Decision decision) {
    return DecisionConstraints.of(all()).isOverruled(decision.number());
  }
}
