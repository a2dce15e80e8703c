package org.lienthong.console.api.v1.body;

/**
 * Where a record went that was merged into another.
 *
 * @param successor id of that record
 * @param href its address in this interface
 */
public record MovedRecord(String id, String successor, String href) {}
