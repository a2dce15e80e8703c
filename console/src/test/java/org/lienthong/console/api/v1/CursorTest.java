package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Cursor CURSOR = new Cursor(20, 1L << 40 | 7, -5);

  @Test
  void isReadAsItWasWritten() {
    String text = CURSOR.encode();
    assertThat(text).matches("[\\w-]{28}");
    assertThat(Cursor.parse(text)).contains(CURSOR);
  }

  @Test
  void readsPlacesOfTheReachOnly() {
    assertThat(Cursor.parse(new Cursor(1, 0, 0).encode())).isPresent();
    assertThat(Cursor.parse(new Cursor(ApiLimits.REACH - 1, 0, 0).encode())).isPresent();
    assertThat(Cursor.parse(new Cursor(0, 0, 0).encode())).isEmpty();
    assertThat(Cursor.parse(new Cursor(ApiLimits.REACH, 0, 0).encode())).isEmpty();
    assertThat(Cursor.parse(new Cursor(-1, 0, 0).encode())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "next", "á", "AAAA", "===="})
  void readsNothingElse(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  @Test
  void readsNoOtherVersionAndNoOtherLength() {
    byte[] octets = Base64.getUrlDecoder().decode(CURSOR.encode());
    byte[] longer = Arrays.copyOf(octets, octets.length + 1);
    byte[] shorter = Arrays.copyOf(octets, octets.length - 1);
    byte[] newer = octets.clone();
    newer[0] = 2;
    for (byte[] other : new byte[][] {longer, shorter, newer}) {
      assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(other))).isEmpty();
    }
  }
}
