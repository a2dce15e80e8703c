package org.lienthong.conformance;

import tools.jackson.databind.JsonNode;

/** The counts of {@code import --json} and {@code harvest --json}, under their JSON names. */
record Counts(
    long read,
    long added,
    long changed,
    long unchanged,
    long deleted,
    long setAside,
    long rejected) {
  static Counts of(JsonNode json) {
    return new Counts(
        number(json, "read"),
        number(json, "new"),
        number(json, "changed"),
        number(json, "unchanged"),
        number(json, "deleted"),
        number(json, "setAside"),
        number(json, "rejected"));
  }

  private static long number(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null || !value.isIntegralNumber()) {
      throw new AssertionError("no count '" + name + "' in " + json);
    }
    return value.longValue();
  }

  /** Returns the sum of the records over all outcomes. */
  long accountedFor() {
    return added + changed + unchanged + deleted + setAside + rejected;
  }
}
