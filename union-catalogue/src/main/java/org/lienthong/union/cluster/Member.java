package org.lienthong.union.cluster;

/**
 * A source record in the union.
 *
 * @param key the store's number for it
 * @param library code of its library
 * @param localId identifies it there
 * @param node the node that it belongs to
 */
public record Member(long key, String library, String localId, int node) {}
