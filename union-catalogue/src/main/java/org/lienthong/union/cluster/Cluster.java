package org.lienthong.union.cluster;

/**
 * A cluster that lives, or did.
 *
 * @param number counts clusters in the order in which they were made; the smaller is the elder
 * @param id names it for ever
 */
public record Cluster(int number, String id) {}
