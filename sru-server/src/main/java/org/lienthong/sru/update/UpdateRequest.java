package org.lienthong.sru.update;

import java.util.Optional;
import org.lienthong.sru.request.Parameters;

/**
 * The updateRequest of SRU Record Update 1.0.
 *
 * @param action what to do, as a URI
 * @param identifier names the record; empty to take its 001
 * @param version the version that the client expects to change, as we gave it; empty for any
 * @param schema of the record
 * @param record XML of the record
 */
record UpdateRequest(
    String action,
    Optional<String> identifier,
    Optional<String> version,
    Optional<String> schema,
    Optional<String> record) {
  /** Reads the children of the request element, of whatever depth. */
  static UpdateRequest of(Parameters parameters) {
    return new UpdateRequest(
        first("action", parameters).orElse(""),
        first("recordIdentifier", parameters),
        first("versionValue", parameters),
        first("recordSchema", parameters),
        first("recordData", parameters));
  }

  private static Optional<String> first(String name, Parameters parameters) {
    return parameters.pairs().stream()
        .filter(p -> p.name().equals(name))
        .map(p -> p.value().strip())
        .filter(v -> !v.isEmpty())
        .findFirst();
  }
}
