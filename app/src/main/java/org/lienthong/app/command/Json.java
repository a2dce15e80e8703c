package org.lienthong.app.command;

import tools.jackson.databind.json.JsonMapper;

/** Outcomes for programs. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Returns a value as one line of JSON. */
  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
