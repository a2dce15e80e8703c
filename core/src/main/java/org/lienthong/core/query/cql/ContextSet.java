package org.lienthong.core.query.cql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The context sets that we know, by their usual prefix and the URIs that name them. The first URI
 * is the one to publish.
 */
public enum ContextSet {
  /** The CQL set, which has no bibliographic indexes. */
  CQL(
      "info:srw/cql-context-set/1/cql-v1.2",
      "info:srw/cql-context-set/1/cql-v1.1",
      "http://docs.oasis-open.org/ns/search-ws/cql/context-set/v2.0",
      "http://www.loc.gov/zing/cql/context-sets/cql/v1.1/"),
  /** Dublin Core. */
  DC(
      "info:srw/cql-context-set/1/dc-v1.1",
      "http://purl.org/dc/elements/1.1/",
      "http://purl.org/dc/elements/1.1"),
  /** The Bath profile. */
  BATH("http://zing.z3950.org/cql/bath/2.0/", "http://zing.z3950.org/cql/bath/2.0"),
  /** The bibliographic set. */
  BIB("info:srw/cql-context-set/1/bib-v1", "info:srw/cql-context-set/1/bib-v1.0"),
  /** Data about the record itself. */
  REC("info:srw/cql-context-set/2/rec-1.1", "info:srw/cql-context-set/2/rec-1.0"),
  /** Fields of MARC records. */
  MARC("info:srw/cql-context-set/1/marc-1.1", "info:srw/cql-context-set/1/marc-1.0"),
  /** Modifiers of sort keys. */
  SORT("info:srw/cql-context-set/1/sort-v1.0"),
  /** The set of this project: Vietnamese school libraries, and exact marks. */
  LT("urn:lienthong:cql-context-set:1");

  private final List<String> uris;

  ContextSet(String... uris) {
    this.uris = List.of(uris);
  }

  /** Returns the prefix that it has when the query assigns none. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the URI to publish. */
  public String uri() {
    return uris.getFirst();
  }

  static Optional<ContextSet> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(s -> s.prefix().equalsIgnoreCase(prefix)).findFirst();
  }

  static Optional<ContextSet> ofUri(String uri) {
    return Arrays.stream(values()).filter(s -> s.uris.contains(uri)).findFirst();
  }
}
