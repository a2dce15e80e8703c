package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The output of a process and its exit status. */
record Outcome(List<String> command, int status, String out, String err) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Fails unless the process ended with this status. */
  Outcome expecting(int expected) {
    assertThat(status).as("%s%n%s%n%s", command, out, err).isEqualTo(expected);
    return this;
  }

  /** Returns the lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** Returns standard output as the one JSON object that {@code --json} promises. */
  JsonNode json() {
    return MAPPER.readTree(out);
  }

  /** Returns the counts of {@code --json}. */
  Counts counts() {
    return Counts.of(json());
  }
}
