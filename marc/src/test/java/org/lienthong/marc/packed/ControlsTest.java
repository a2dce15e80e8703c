package org.lienthong.marc.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ControlsTest {
  @Test
  void findsTheSamePlacesAsOneOctetAtATime() {
    Random random = new Random(1);
    for (int run = 0; run < 20_000; run++) {
      byte[] octets = new byte[random.nextInt(40)];
      random.nextBytes(octets);
      for (int i = 0; i < octets.length; i++) {
        octets[i] = random.nextInt(8) > 0 && octets[i] >= 0 ? (byte) (octets[i] | ' ') : octets[i];
      }
      int from = random.nextInt(octets.length + 1);
      int to = from + random.nextInt(octets.length + 1 - from);

      assertThat(Controls.next(octets, from, to)).isEqualTo(oneByOne(octets, from, to));
    }
  }

  private static int oneByOne(byte[] octets, int from, int to) {
    int at = from;
    while (at < to && Byte.toUnsignedInt(octets[at]) >= ' ') {
      at++;
    }
    return at;
  }
}
