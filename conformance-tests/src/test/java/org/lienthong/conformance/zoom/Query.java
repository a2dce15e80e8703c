package org.lienthong.conformance.zoom;

/** A query in PQF. */
public record Query(String pqf) {}
