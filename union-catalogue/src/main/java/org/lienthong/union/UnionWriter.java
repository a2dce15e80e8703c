package org.lienthong.union;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.library.Library;
import org.lienthong.library.LibraryRegistry;
import org.lienthong.marc.MarcRecord;
import org.lienthong.sets.RecordSets;
import org.lienthong.sets.SetNames;
import org.lienthong.store.Origin;
import org.lienthong.store.RecordChange;
import org.lienthong.store.StoreTransaction;
import org.lienthong.store.StoredRecord;
import org.lienthong.union.cluster.Cluster;
import org.lienthong.union.cluster.Engine;
import org.lienthong.union.cluster.Member;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.Overlay;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.sql.Statements;

/** Writes union records into the log, in the transaction that changed their clusters. */
final class UnionWriter {
  /** Clusters made at once: enough for every processor, few enough for the heap. */
  private static final int AT_ONCE = 256;

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
    List<Cluster> touched = outcome.touched();
    for (int at = 0; at < touched.size(); at += AT_ONCE) {
      put(touched.subList(at, Math.min(touched.size(), at + AT_ONCE)), overlays);
    }
  }

  /** Reads and writes by this thread, and makes the records of several clusters meanwhile. */
  private void put(List<Cluster> clusters, OverlayTable overlays) throws SQLException {
    List<Parts> parts = new ArrayList<>();
    for (Cluster cluster : clusters) {
      parts(cluster, overlays).ifPresent(parts::add);
    }
    for (Made made : parts.parallelStream().map(Parts::make).toList()) {
      transaction.apply(made.put);
      sql.run(
          "UPDATE union_cluster SET work = ? WHERE number = ? AND work <> ?",
          made.work,
          made.cluster,
          made.work);
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
          cluster.number(),
          WorkKey.of(features),
          new RecordChange.Put(UnionProjection.NAME, cluster.id(), marc, sets, origins));
    }
  }

  private record Made(int cluster, String work, RecordChange put) {}

  /** Reads the parts; empty when no record is left. */
  private Optional<Parts> parts(Cluster cluster, OverlayTable overlays) throws SQLException {
    List<Member> members = Engine.members(sql, cluster.number());
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<StoredRecord> records = new ArrayList<>();
    Set<Library> holders = new LinkedHashSet<>();
    for (Member member : members) {
      records.add(record(member));
      holders.add(library(member.library()));
    }
    return Optional.of(
        new Parts(
            cluster,
            records,
            holders,
            features.of(members.getFirst().node()),
            overlays.of(cluster.id())));
  }

  /** The sets {@code corrections:CODE}: members whose own record this one would better. */
  private static Set<String> corrected(List<Source> sources, MarcRecord union) {
    Set<String> out = new TreeSet<>();
    for (Source source : sources) {
      if (sources.size() > 1 && !Corrections.of(source.marc(), union).isEmpty()) {
        out.add(SetNames.CORRECTIONS + ":" + source.library());
      }
    }
    return out;
  }

  /** Records may outlive the registration of their library. */
  private Library library(String code) {
    return libraries.find(code).orElseGet(() -> new Library(code, code, Map.of()));
  }

  private StoredRecord record(Member member) {
    StoredRecord record = known.get(member.key());
    return record != null
        ? record
        : transaction
            .get(member.key())
            .orElseThrow(() -> new IllegalStateException("no record " + member));
  }
}
