package org.lienthong.sru.request;

import static org.lienthong.sru.request.Operation.EXPLAIN;
import static org.lienthong.sru.request.Operation.SCAN;
import static org.lienthong.sru.request.Operation.SEARCH_RETRIEVE;
import static org.lienthong.sru.request.SruVersion.V1_1;
import static org.lienthong.sru.request.SruVersion.V1_2;
import static org.lienthong.sru.request.SruVersion.V2_0;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Every parameter of SRU, with the versions and operations that know it, in the order in which
 * echoed requests show them.
 */
public enum SruParameter {
  VERSION("version", V1_1, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN),
  OPERATION("operation", V1_1, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN),
  QUERY("query", V1_1, V2_0, SEARCH_RETRIEVE),
  QUERY_TYPE("queryType", V2_0, V2_0, SEARCH_RETRIEVE),
  SCAN_CLAUSE("scanClause", V1_1, V2_0, SCAN),
  START_RECORD("startRecord", V1_1, V2_0, SEARCH_RETRIEVE),
  MAXIMUM_RECORDS("maximumRecords", V1_1, V2_0, SEARCH_RETRIEVE),
  RESPONSE_POSITION("responsePosition", V1_1, V2_0, SCAN),
  MAXIMUM_TERMS("maximumTerms", V1_1, V2_0, SCAN),
  RECORD_PACKING("recordPacking", V1_1, V2_0, SEARCH_RETRIEVE, EXPLAIN),
  RECORD_XML_ESCAPING("recordXMLEscaping", V2_0, V2_0, SEARCH_RETRIEVE, EXPLAIN),
  RECORD_SCHEMA("recordSchema", V1_1, V2_0, SEARCH_RETRIEVE),
  /** Dropped by 1.2, but some of its clients still send it. */
  RECORD_XPATH("recordXPath", V1_1, V1_2, SEARCH_RETRIEVE),
  RESULT_SET_TTL("resultSetTTL", V1_1, V2_0, SEARCH_RETRIEVE),
  /** Dropped by 1.2 and restored by 2.0. */
  SORT_KEYS("sortKeys", V1_1, V2_0, SEARCH_RETRIEVE),
  STYLESHEET("stylesheet", V1_1, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN),
  RENDERED_BY("renderedBy", V2_0, V2_0, SEARCH_RETRIEVE),
  HTTP_ACCEPT("httpAccept", V2_0, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN),
  RESPONSE_TYPE("responseType", V2_0, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN),
  FACET_LIMIT("facetLimit", V2_0, V2_0, SEARCH_RETRIEVE),
  FACET_START("facetStart", V2_0, V2_0, SEARCH_RETRIEVE),
  FACET_SORT("facetSort", V2_0, V2_0, SEARCH_RETRIEVE),
  FACET_COUNT("facetCount", V2_0, V2_0, SEARCH_RETRIEVE),
  EXTRA_REQUEST_DATA("extraRequestData", V1_1, V2_0, SEARCH_RETRIEVE, SCAN, EXPLAIN);

  private final String label;
  private final EnumSet<SruVersion> versions;
  private final Set<Operation> operations;

  SruParameter(String label, SruVersion first, SruVersion last, Operation... operations) {
    this.label = label;
    this.versions = EnumSet.range(first, last);
    this.operations = Set.of(operations);
  }

  /** Returns its name in requests. */
  public String label() {
    return label;
  }

  boolean isKnownTo(SruVersion version, Operation operation) {
    return versions.contains(version) && operations.contains(operation);
  }

  static Optional<SruParameter> named(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }
}
