package org.lienthong.union.table;

/**
 * A row of {@code union_cluster}: a cluster that exists, or existed.
 *
 * @param number grows in the order in which clusters were made; the smaller is the older
 * @param id the public id, for ever
 * @param work the key of its work when its union record was last written
 */
public record Cluster(long number, String id, String work) {}
