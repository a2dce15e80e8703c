package org.lienthong.union;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.lienthong.library.Library;
import org.lienthong.library.LibraryRegistry;
import org.lienthong.marc.MarcRecord;
import org.lienthong.sets.RecordSets;
import org.lienthong.sets.SetNames;
import org.lienthong.store.Origin;
import org.lienthong.store.RecordChange;
import org.lienthong.store.StoreTransaction;
import org.lienthong.store.StoredRecord;
import org.lienthong.store.sql.Statements;
import org.lienthong.union.cluster.Cluster;
import org.lienthong.union.cluster.Engine;
import org.lienthong.union.cluster.Member;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.Overlay;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;
import org.lienthong.union.record.WorkKey;

/** Writes union records into the log, in the transaction that changed their clusters. */
final class UnionWriter {
  /**
   * Clusters read together and made by other processors while this one reads the next and writes
   * those before: few enough for the heap.
   */
  private static final int AT_ONCE = 128;

  private final StoreTransaction transaction;
  private final Statements sql;
  private final LibraryRegistry libraries;
  private final NodeFeatures features;
  private final Map<Long, StoredRecord> known = new HashMap<>();

  /** Knows the features of nodes. */
  @FunctionalInterface
  interface NodeFeatures {
    /** Returns those of a node. */
    MatchFeatures of(int node) throws SQLException;
  }

  /**
   * Makes a writer.
   *
   * @param known records that need not be read again
   */
  UnionWriter(
      StoreTransaction transaction,
      Statements sql,
      LibraryRegistry libraries,
      NodeFeatures features,
      List<StoredRecord> known) {
    this.transaction = transaction;
    this.sql = sql;
    this.libraries = libraries;
    this.features = features;
    known.forEach(r -> this.known.put(r.key(), r));
  }

  void write(Engine.Outcome outcome) throws SQLException {
    OverlayTable overlays = new OverlayTable(sql);
    for (Map.Entry<String, Optional<String>> ended : outcome.ended().entrySet()) {
      overlays.inherit(ended.getKey(), ended.getValue());
      transaction.apply(
          new RecordChange.Delete(
              UnionProjection.NAME, ended.getKey(), ended.getValue().orElse(null), null));
    }
    List<ForkJoinTask<Made>> ahead = List.of();
    List<Cluster> touched = outcome.touched();
    for (int at = 0; at < touched.size(); at += AT_ONCE) {
      List<Cluster> share = touched.subList(at, Math.min(touched.size(), at + AT_ONCE));
      List<ForkJoinTask<Made>> next =
          parts(share, overlays).stream()
              .map(parts -> ForkJoinPool.commonPool().submit(parts::make))
              .toList();
      put(ahead);
      ahead = next;
    }
    put(ahead);
  }

  private void put(List<ForkJoinTask<Made>> making) throws SQLException {
    List<Made> made = making.stream().map(ForkJoinTask::join).toList();
    transaction.apply(made.stream().map(Made::put).toList());
    for (Made one : made) {
      if (!one.work.equals(one.cluster.work())) {
        sql.run(
            "UPDATE union_cluster SET work = ? WHERE number = ?", one.work, one.cluster.number());
      }
    }
  }

  /** What the union record of a cluster is made of. */
  private record Parts(
      Cluster cluster,
      List<StoredRecord> records,
      Set<Library> holders,
      MatchFeatures features,
      Overlay overlay) {
    Made make() {
      List<Source> sources =
          records.stream().map(r -> new Source(r.catalogue(), r.id(), r.marc())).toList();
      List<Origin> origins = records.stream().flatMap(r -> r.origins().stream()).toList();
      MarcRecord marc = overlay.over(UnionRecord.make(cluster.id(), sources).marc());
      List<String> sets = new ArrayList<>(RecordSets.of(marc, holders));
      sets.addAll(corrected(sources, marc));
      return new Made(
          cluster,
          WorkKey.of(features),
          new RecordChange.Put(UnionProjection.NAME, cluster.id(), marc, sets, origins));
    }
  }

  private record Made(Cluster cluster, String work, RecordChange.Put put) {}

  /** Reads the parts of clusters, without those that no record is left of. */
  private List<Parts> parts(List<Cluster> clusters, OverlayTable overlays) throws SQLException {
    Map<Integer, List<Member>> members =
        Engine.members(sql, clusters.stream().map(Cluster::number).toList());
    Map<Long, StoredRecord> read = read(members.values());
    List<Parts> out = new ArrayList<>();
    for (Cluster cluster : clusters) {
      List<Member> own = members.getOrDefault(cluster.number(), List.of());
      if (!own.isEmpty()) {
        List<StoredRecord> records = new ArrayList<>();
        Set<Library> holders = new LinkedHashSet<>();
        for (Member member : own) {
          records.add(Objects.requireNonNull(read.get(member.key()), "a record of each member"));
          holders.add(library(member.library()));
        }
        MatchFeatures first = features.of(own.getFirst().node());
        out.add(new Parts(cluster, records, holders, first, overlays.of(cluster.id())));
      }
    }
    return out;
  }

  /** Returns the records of members by key, reading those that are not known yet. */
  private Map<Long, StoredRecord> read(Collection<List<Member>> members) {
    Map<Long, StoredRecord> out = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (List<Member> cluster : members) {
      for (Member member : cluster) {
        StoredRecord record = known.get(member.key());
        if (record == null) {
          missing.add(member.key());
        } else {
          out.put(member.key(), record);
        }
      }
    }
    transaction.byKeys(missing).forEach(record -> out.put(record.key(), record));
    return out;
  }

  /** The sets {@code corrections:CODE}: members whose own record this one would better. */
  private static Set<String> corrected(List<Source> sources, MarcRecord union) {
    Set<String> out = new TreeSet<>();
    if (sources.size() > 1) {
      Corrections corrections = new Corrections(union);
      for (Source source : sources) {
        if (!corrections.of(source.marc()).isEmpty()) {
          out.add(SetNames.CORRECTIONS + ":" + source.library());
        }
      }
    }
    return out;
  }

  /** Records may outlive the registration of their library. */
  private Library library(String code) {
    return libraries.find(code).orElseGet(() -> new Library(code, code, Map.of()));
  }
}
