package org.lienthong.union.cluster;

/**
 * A cluster that lives, or did.
 *
 * @param number counts clusters in the order in which they were made; the smaller is the elder
 * @param id names it for ever
 * @param work the key of its work, as it was when the cluster was written last
 */
public record Cluster(int number, String id, String work) {}
