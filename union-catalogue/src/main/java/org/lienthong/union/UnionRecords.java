package org.lienthong.union;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.Field;
import org.lienthong.union.cluster.Cluster;
import org.lienthong.union.cluster.ClusterUpdate;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.decision.DecisionConstraints;
import org.lienthong.union.decision.RecordRef;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.FieldSource;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;

/**
 * What can be asked of union records and done to them: where fields came from, fields that the lead
 * library pins, corrections for members. For use by any number of threads.
 */
public final class UnionRecords {
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final InstantSource clock;

  public UnionRecords(RecordStore store, LibraryRegistry libraries, InstantSource clock) {
    this.store = store;
    this.libraries = libraries;
    this.clock = clock;
  }

  /** Returns the fields of a union record with their sources; empty when it does not live. */
  public List<FieldSource> provenance(String cluster) {
    List<Source> sources = new ArrayList<>();
    for (RecordRef member : new Clusters(store).members(cluster)) {
      store
          .get(member.library(), member.localId())
          .filter(r -> !r.deleted())
          .ifPresent(r -> sources.add(new Source(member.library(), member.localId(), r.marc())));
    }
    return sources.isEmpty() ? List.of() : UnionRecord.make(cluster, sources).fields();
  }

  /**
   * Pins the fields of one tag of a union record; none pins it to nothing.
   *
   * @return false when no such cluster lives
   */
  public boolean pin(String cluster, String tag, List<Field> fields, String who) {
    return change(
        cluster,
        table ->
            table.pin(cluster, tag, fields, who, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Lets the fields of a tag come from the members again. */
  public boolean release(String cluster, String tag) {
    return change(cluster, table -> table.release(cluster, tag));
  }

  @FunctionalInterface
  private interface Change {
    void on(OverlayTable table);
  }

  private boolean change(String cluster, Change change) {
    return store.write(transaction -> {
      Statements sql = transaction.statements();
      Optional<Cluster> living = living(sql, cluster);
      if (living.isPresent()) {
        change.on(new OverlayTable(sql));
        rewrite(transaction, sql, living.get());
      }
      return living.isPresent();
    });
  }

  private static Optional<Cluster> living(Statements sql, String id) {
    return sql.first(
        row -> new Cluster(row.integer(1), row.text(2), row.text(3)),
        "SELECT c.number, c.id, c.work FROM union_cluster c WHERE c.id = ?"
            + " AND EXISTS (SELECT 1 FROM union_node n WHERE n.cluster = c.number)",
        id);
  }

  private void rewrite(StoreTransaction transaction, Statements sql, Cluster cluster) {
    ClusterView view = new ClusterView(sql, DecisionConstraints.of(List.of()));
    UnionMaker maker = new UnionMaker(store, libraries, List.of());
    UnionWriter.NodeFeatures features =
        node -> {
          MatchFeatures found = view.features(node);
          return () -> found;
        };
    new UnionWriter(transaction, sql, features, maker)
        .write(new ClusterUpdate.Outcome(List.of(cluster), java.util.Map.of()));
  }

  /**
   * What one member could correct in one record.
   *
   * @param cluster the union record that is better
   */
  public record MemberCorrections(
      RecordRef member, String cluster, StoredRecord record, List<Corrections.Correction> list) {}

  /** Returns corrections for records of a library whose local id is greater, in order. */
  public List<MemberCorrections> corrections(String library, String afterLocalId, int limit) {
    List<MemberCorrections> out = new ArrayList<>();
    for (Clusters.Membership one :
        new Clusters(store).page(new RecordRef(library, afterLocalId), limit)) {
      if (one.library().equals(library)) {
        Optional<StoredRecord> own = store.get(library, one.localId());
        Optional<StoredRecord> union = store.get(UnionProjection.NAME, one.cluster());
        if (own.isPresent() && union.isPresent()) {
          out.add(
              new MemberCorrections(
                  new RecordRef(library, one.localId()),
                  one.cluster(),
                  DisclosurePolicy.disclose(own.get()),
                  new Corrections(DisclosurePolicy.disclose(union.get()).marc())
                      .of(own.get().marc())));
        }
      }
    }
    return out;
  }
}
