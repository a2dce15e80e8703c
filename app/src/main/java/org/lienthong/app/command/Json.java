package org.lienthong.app.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formats results as JSON. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Returns JSON text as a value, for use inside another. */
  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /** Returns a value as one line of JSON. */
  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
