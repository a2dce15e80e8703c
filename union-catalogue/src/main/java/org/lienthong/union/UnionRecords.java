package org.lienthong.union;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.Field;
import org.lienthong.union.projection.UnionUpdate;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;
import org.lienthong.union.table.Cluster;
import org.lienthong.union.table.ClusterTable;
import org.lienthong.union.table.OverlayTable;

/**
 * Union records: the source of each field, fields that the lead library pins, corrections for
 * members. For use by any number of threads.
 */
public final class UnionRecords {
  private final RecordStore store;
  private final InstantSource clock;
  private final UnionUpdate update;

  public UnionRecords(RecordStore store, LibraryRegistry libraries, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.update = new UnionUpdate(store, libraries, UnionRecords::noNewCluster);
  }

  /** Returns the fields of a union record with their sources; empty when it has no records. */
  public List<FieldProvenance> provenance(String cluster) {
    List<Source> sources = new ArrayList<>();
    for (RecordRef member : new Clusters(store).members(cluster)) {
      store
          .get(member.library(), member.localId())
          .filter(r -> !r.deleted())
          .ifPresent(r -> sources.add(new Source(member.library(), member.localId(), r.marc())));
    }
    return sources.isEmpty()
        ? List.of()
        : UnionRecord.make(cluster, sources).fields().stream().map(FieldProvenance::of).toList();
  }

  /**
   * Pins the fields of one tag of a union record; an empty list pins the tag to nothing.
   *
   * @return false when the cluster has no records
   */
  public boolean pin(String cluster, String tag, List<Field> fields, String who) {
    return change(
        cluster,
        table ->
            table.pin(cluster, tag, fields, who, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Removes the pinned fields of a tag: they come from the members again. */
  public boolean release(String cluster, String tag) {
    return change(cluster, table -> table.release(cluster, tag));
  }

  private boolean change(String cluster, Consumer<OverlayTable> change) {
    return store.write(transaction -> {
      Statements sql = transaction.statements();
      Optional<Cluster> living = new ClusterTable(sql).living(cluster);
      if (living.isPresent()) {
        change.accept(new OverlayTable(sql));
        update.rewrite(transaction, living.get());
      }
      return living.isPresent();
    });
  }

  private static String noNewCluster() {
    throw new IllegalStateException("pinned fields make no cluster");
  }

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
                  corrections(DisclosurePolicy.disclose(union.get()), own.get())));
        }
      }
    }
    return out;
  }

  private static List<MemberCorrections.Correction> corrections(
      StoredRecord union, StoredRecord own) {
    return new Corrections(union.marc())
        .of(own.marc()).stream()
            .map(c -> new MemberCorrections.Correction(c.tag(), c.have(), c.better()))
            .toList();
  }
}
