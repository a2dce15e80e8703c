package org.lienthong.union.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.union.cluster.ClusterChanges;
import org.lienthong.union.features.MatchFeatures;
import org.lienthong.union.projection.UnionMaker.Holder;
import org.lienthong.union.projection.UnionMaker.Made;
import org.lienthong.union.projection.UnionMaker.Parts;
import org.lienthong.union.record.Overlay;
import org.lienthong.union.table.Cluster;
import org.lienthong.union.table.ClusterTable;
import org.lienthong.union.table.Member;
import org.lienthong.union.table.MembershipQueries;
import org.lienthong.union.table.OverlayTable;

/** Writes union records into the log, in the transaction that changed their clusters. */
final class UnionWriter {
  /** Clusters whose records are made by one processor at once. */
  private static final int SHARE = 32;

  /** Shares that other processors make while this one writes those before. */
  private static final int AHEAD = 6;

  private final StoreTransaction transaction;
  private final OverlayTable overlays;
  private final ClusterTable clusters;
  private final MembershipQueries memberships;
  private final NodeFeatures features;
  private final UnionMaker maker;

  /** Provides the features of nodes. */
  @FunctionalInterface
  interface NodeFeatures {
    /** Returns those of a node; they are unpacked on demand, by any thread. */
    Supplier<MatchFeatures> of(long node);
  }

  UnionWriter(StoreTransaction transaction, NodeFeatures features, UnionMaker maker) {
    Statements sql = transaction.statements();
    this.transaction = transaction;
    this.overlays = new OverlayTable(sql);
    this.clusters = new ClusterTable(sql);
    this.memberships = new MembershipQueries(sql);
    this.features = features;
    this.maker = maker;
  }

  void write(ClusterChanges changes) {
    for (Map.Entry<String, Optional<String>> ended : changes.ended().entrySet()) {
      ended.getValue().ifPresent(successor -> overlays.move(ended.getKey(), successor));
      transaction.apply(
          new RecordChange.Delete(
              Catalogue.UNION, ended.getKey(), ended.getValue().orElse(null), null));
    }
    ArrayDeque<FutureTask<List<Made>>> making = new ArrayDeque<>();
    List<Cluster> touched = changes.touched();
    for (int at = 0; at < touched.size(); at += SHARE) {
      List<Cluster> share = touched.subList(at, Math.min(touched.size(), at + SHARE));
      List<Parts> parts = parts(share);
      FutureTask<List<Made>> task = new FutureTask<>(() -> maker.make(parts));
      ForkJoinPool.commonPool().execute(task);
      making.add(task);
      if (making.size() > AHEAD) {
        putFirst(making);
      }
    }
    while (!making.isEmpty()) {
      putFirst(making);
    }
  }

  /**
   * Writes the first share; until it is ready, this thread makes shares that no other has begun.
   */
  private void putFirst(ArrayDeque<FutureTask<List<Made>>> making) {
    FutureTask<List<Made>> first = making.remove();
    Iterator<FutureTask<List<Made>>> others = making.iterator();
    while (!first.isDone() && others.hasNext()) {
      others.next().run();
    }
    try {
      put(first.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot make a union record: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a union record was made", e);
    }
  }

  private void put(List<Made> made) {
    transaction.apply(made.stream().map(Made::put).toList());
    for (Made one : made) {
      if (!one.work().equals(one.cluster().work())) {
        clusters.setWork(one.cluster().number(), one.work());
      }
    }
  }

  /** Reads the parts of clusters; clusters without records are left out. */
  private List<Parts> parts(List<Cluster> some) {
    Map<Long, List<Member>> members =
        memberships.membersOf(some.stream().map(Cluster::number).toList());
    List<Parts> out = new ArrayList<>();
    for (Cluster cluster : some) {
      List<Holder> holders = new ArrayList<>();
      for (Member member : members.getOrDefault(cluster.number(), List.of())) {
        holders.add(new Holder(member.key(), features.of(member.node())));
      }
      if (!holders.isEmpty()) {
        out.add(new Parts(cluster, holders, Overlay.of(overlays.of(cluster.id()))));
      }
    }
    return out;
  }
}
