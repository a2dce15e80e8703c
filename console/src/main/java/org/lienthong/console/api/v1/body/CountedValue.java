package org.lienthong.console.api.v1.body;

/**
 * A value of a facet.
 *
 * @param value of the parameter
 * @param records that have it among those found
 * @param chosen whether the search is narrowed to it
 */
public record CountedValue(String value, Label label, long records, boolean chosen) {}
