package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "library.example, library.example",
    "::1, [::1]",
    "::, [::]",
    "[::1], [::1]",
    "2001:db8::1, [2001:db8::1]"
  })
  void hasIpv6InBrackets(String bind, String host) {
    assertThat(Serving.inAddress(bind)).isEqualTo(host);
  }
}
