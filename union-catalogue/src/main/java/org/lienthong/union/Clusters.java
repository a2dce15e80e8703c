package org.lienthong.union;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.record.WorkKey;
import org.lienthong.union.table.ClusterTable;
import org.lienthong.union.table.MembershipQueries;

/** Finds the cluster of a record and the records of a cluster. For use by any number of threads. */
public final class Clusters {
  private final RecordStore store;

  public Clusters(RecordStore store) {
    this.store = store;
  }

  /**
   * A record in a cluster.
   *
   * @param cluster id of the union record
   */
  public record Membership(String library, String localId, String cluster) {}

  /** Returns memberships in the order of library and local id, after a given one. */
  public List<Membership> page(RecordRef after, int limit) {
    return store.read(sql ->
        new MembershipQueries(sql)
            .page(
                after,
                limit,
                (record, cluster) -> new Membership(record.library(), record.localId(), cluster)));
  }

  /** Returns the cluster of a record; empty when it is not (yet) in the union. */
  public Optional<String> of(RecordRef record) {
    return store.read(sql -> new MembershipQueries(sql).clusterOf(record));
  }

  /** Returns the records of a cluster. */
  public List<RecordRef> members(String cluster) {
    return store.read(sql -> new MembershipQueries(sql).membersOf(cluster));
  }

  /** Returns the clusters of the same work, the given one included, oldest first. */
  public List<String> work(String cluster) {
    return store.read(sql -> {
      String work = new ClusterTable(sql).work(cluster);
      return new MembershipQueries(sql).clustersOfWork(WorkKey.hash(work), work, cluster);
    });
  }

  /**
   * Returns the keys of the works of clusters, by the clusters' ids; clusters of one work have one
   * key. Those without a key are left out.
   */
  public Map<String, String> works(List<String> clusters) {
    return clusters.isEmpty() ? Map.of() : store.read(sql -> new ClusterTable(sql).works(clusters));
  }
}
