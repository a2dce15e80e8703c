package org.lienthong.union.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.union.table.Cluster;

/**
 * The clusters that one transaction changed.
 *
 * @param touched clusters that have records and whose union records are to be written again
 * @param ended ids of clusters that ended, each with the id of its successor; empty for none
 */
public record ClusterChanges(List<Cluster> touched, Map<String, Optional<String>> ended) {
  public ClusterChanges {
    touched = List.copyOf(touched);
    ended = new TreeMap<>(ended);
  }
}
