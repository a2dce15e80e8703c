package org.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "https://a.example:443/x/, https://a.example/x",
    "HTTP://a.example:8080, http://a.example:8080",
    "http://[::1]:80, http://[::1]",
  })
  void readsAnAddress(String text, String expected) {
    assertThat(PublicAddress.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "ftp://a",
        "http://a?b",
        "http://a#b",
        "http://u@a",
        "http://a b"
      })
  void refusesWhatIsNoAddressOfHttp(String text) {
    assertThatThrownBy(() -> PublicAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }
}
