package org.lienthong.console.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
  private static Optional<String> type(String octets) {
    return Logo.of(octets.getBytes(ISO_8859_1)).map(SiteFile::type);
  }

  @Test
  void kindsAreKnownByTheirContent() {
    assertThat(type("\u0089PNG\r\n\u001a\nrest")).hasValue("image/png");
    assertThat(type("RIFF1234WEBPVP8 ")).hasValue("image/webp");
    assertThat(type("<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>"))
        .hasValue("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF89a",
        "RIFF1234WAVE",
        "<svg/>",
        "<svg xmlns='http://www.w3.org/2000/svg'>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg'/></html>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
      })
  void othersAreNone(String octets) {
    assertThat(type(octets)).isEmpty();
  }

  @Test
  void aLogoOfTheGreatestSizeIsTakenAndNoLarger() {
    String start = "<svg xmlns='http://www.w3.org/2000/svg'>";
    String end = "</svg>";
    String full = start + " ".repeat(Logo.MAX_OCTETS - start.length() - end.length()) + end;

    assertThat(Logo.of(full.getBytes(UTF_8))).isPresent();
    assertThat(Logo.of((full + " ").getBytes(UTF_8))).isEmpty();
  }
}
