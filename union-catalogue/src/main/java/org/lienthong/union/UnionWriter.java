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
import org.lienthong.store.Origin;
import org.lienthong.store.RecordChange;
import org.lienthong.store.StoreTransaction;
import org.lienthong.store.StoredRecord;
import org.lienthong.union.cluster.Cluster;
import org.lienthong.union.cluster.ClusterView;
import org.lienthong.union.cluster.Engine;
import org.lienthong.union.cluster.Member;
import org.lienthong.union.decision.Rulings;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.record.Corrections;
import org.lienthong.union.record.Source;
import org.lienthong.union.record.UnionRecord;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.sql.Statements;

/** Writes union records into the log, in the transaction that changed their clusters. */
final class UnionWriter {
  private final StoreTransaction transaction;
  private final Statements sql;
  private final LibraryRegistry libraries;
  private final Map<Long, StoredRecord> known = new HashMap<>();

  /**
   * Makes a writer.
   *
   * @param known records that need not be read again
   */
  UnionWriter(
      StoreTransaction transaction,
      Statements sql,
      LibraryRegistry libraries,
      List<StoredRecord> known) {
    this.transaction = transaction;
    this.sql = sql;
    this.libraries = libraries;
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
    for (Cluster cluster : outcome.touched()) {
      put(cluster, overlays);
    }
  }

  private void put(Cluster cluster, OverlayTable overlays) throws SQLException {
    List<Source> sources = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    Set<Library> holders = new LinkedHashSet<>();
    int node = 0;
    for (Member member : Engine.members(sql, cluster.number())) {
      StoredRecord record = record(member);
      sources.add(new Source(member.library(), member.localId(), record.marc()));
      origins.addAll(record.origins());
      holders.add(library(member.library()));
      node = node == 0 ? member.node() : node;
    }
    if (sources.isEmpty()) {
      return;
    }
    MatchFeatures features = new ClusterView(sql, Rulings.of(List.of())).features(node);
    MarcRecord made = UnionRecord.make(cluster.id(), sources).marc();
    MarcRecord marc = overlays.of(cluster.id()).over(made);
    List<String> sets = new ArrayList<>(RecordSets.of(marc, holders));
    sets.addAll(corrected(sources, marc));
    transaction.apply(
        new RecordChange.Put(UnionProjection.NAME, cluster.id(), marc, sets, origins));
    sql.run(
        "UPDATE union_cluster SET work = ? WHERE number = ?",
        WorkKey.of(features),
        cluster.number());
  }

  /** The sets {@code corrections:CODE}: members whose own record this one would better. */
  private static Set<String> corrected(List<Source> sources, MarcRecord union) {
    Set<String> out = new TreeSet<>();
    for (Source source : sources) {
      if (sources.size() > 1 && !Corrections.of(source.marc(), union).isEmpty()) {
        out.add("corrections:" + source.library());
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
            .get(member.library(), member.localId())
            .orElseThrow(() -> new IllegalStateException("no record " + member));
  }
}
