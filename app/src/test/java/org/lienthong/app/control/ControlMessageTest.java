package org.lienthong.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ControlMessageTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ControlMessage read(String line) {
    return JSON.readValue(line, ControlMessage.class);
  }

  @Test
  void isALineOfJson() {
    assertThat(
            read("{\"type\":\"run\",\"token\":\"t\",\"arguments\":[\"status\"],\"folder\":\"/\"}"))
        .isEqualTo(new ControlMessage.Run("t", List.of("status"), "/", null));
  }

  /** The server answers none of them, and no exception ends its thread. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"run\"}",
        "{\"type\":\"run\",\"arguments\":[],\"folder\":\"/\"}",
        "{\"type\":\"run\",\"token\":null,\"arguments\":[],\"folder\":\"/\"}",
        "{\"type\":\"run\",\"token\":\"t\",\"folder\":\"/\"}",
        "{\"type\":\"run\",\"token\":\"t\",\"arguments\":[null],\"folder\":\"/\"}",
        "{\"type\":\"run\",\"token\":\"t\",\"arguments\":[]}",
        "{\"type\":\"run\",\"token\":\"t\",\"arguments\":[],\"folder\":\"a\\u0000b\"}",
        "{\"type\":\"following\"}"
      })
  void isMalformedWithoutWhatItNeeds(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(JacksonException.class);
  }
}
