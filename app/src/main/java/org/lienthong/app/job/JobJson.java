package org.lienthong.app.job;

import java.util.Map;
import java.util.Objects;
import org.lienthong.core.job.Job;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of jobs as JSON objects. */
final class JobJson {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JobJson() {}

  static String text(Map<String, ?> result) {
    return MAPPER.writeValueAsString(result);
  }

  /** Returns the result of a job; an empty object when it has none. */
  static JsonNode result(Job job) {
    return MAPPER.readTree(Objects.requireNonNullElse(job.result(), "{}"));
  }
}
