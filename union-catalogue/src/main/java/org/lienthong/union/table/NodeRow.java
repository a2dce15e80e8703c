package org.lienthong.union.table;

/**
 * A row of {@code union_node}.
 *
 * @param text the features that its records share, and its salt
 * @param edges the nodes that match it, as {@code node:points} separated by spaces
 * @param cluster number of its cluster; 0 for none
 */
public record NodeRow(long id, String text, String edges, long cluster) {}
