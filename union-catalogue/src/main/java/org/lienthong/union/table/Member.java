package org.lienthong.union.table;

/**
 * A source record in the union.
 *
 * @param key the store's number for it
 * @param node the node that it belongs to
 */
public record Member(long key, long node) {}
