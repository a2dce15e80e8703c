package org.lienthong.core.store;

/**
 * How far work came that goes through records in batches.
 *
 * @param changed records that it changed
 * @param complete false when it was asked to stop between two batches
 */
public record BatchedWork(long changed, boolean complete) {}
