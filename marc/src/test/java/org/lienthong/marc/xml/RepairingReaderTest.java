package org.lienthong.marc.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RepairingReaderTest {
  private static String repaired(String text) throws IOException {
    try (RepairingReader in = new RepairingReader(new StringReader(text))) {
      return in.readAllAsString();
    }
  }

  @Test
  void letsLegalTextThrough() throws IOException {
    String text = "<a>Tiếng Việt &amp; &#233; &#x1F4D6; \ud83d\udcd6\t\n</a>";
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void replacesReferencesByOthersOfTheSameLength() throws IOException {
    assertThat(repaired("&#0;&#11;&#x1F;&#xD800;&#65535;&#x110000;"))
        .isEqualTo("&#9;&#32;&#x20;&#xfffd;&#65533;&#x00fffd;");
  }

  @Test
  void mendsAcrossItsBuffer() throws IOException {
    for (int before = 8180; before < 8200; before++) {
      String text = "x".repeat(before);
      assertThat(repaired(text + "&#x0B;y")).isEqualTo(text + "&#x20;y");
      assertThat(repaired(text + "\ud83d\udcd6y")).isEqualTo(text + "\ud83d\udcd6y");
      assertThat(repaired(text + "\ud83dy")).isEqualTo(text + "\ufffdy");
    }
  }
}
