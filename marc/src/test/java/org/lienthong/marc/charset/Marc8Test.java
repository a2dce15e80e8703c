package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class Marc8Test {
  private static final Path LINES = Path.of("../../shared/data/marc8-conversion");

  private final Faults faults = new Faults();

  /** Each character of {@code latin1} is one octet. */
  private String decoded(String latin1) {
    byte[] octets = latin1.getBytes(ISO_8859_1);
    return nfc(Marc8.decode(octets, 0, octets.length, faults));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  @Test
  void putsDiacriticsOnTheLetterBehindThem() {
    assertThat(decoded("Ti\u00e3\u00e2eng Vi\u00e3\u00f2et, \u00b3\u00bc\u00bd"))
        .isEqualTo("Tiếng Việt, đơư");
    assertThat(faults.count()).isZero();
  }

  @Test
  void composesVietnameseWhicheverMarkComesFirst() {
    assertThat(decoded("\u00e2\u00e3e\u00f2\u00e3e\u00e1\u00bd")).isEqualTo("ếệừ");
  }

  @Test
  void switchesSetsAndBack() {
    assertThat(decoded("\u001b(NmOSKWA\u001b(B, \u001bga\u001bs.")).isEqualTo("Москва, α.");
    assertThat(decoded("x\u001bb2\u001bs")).isEqualTo("x₂");
  }

  @Test
  void keepsWhatFollowsABadEscape() {
    assertThat(decoded("a\u001b(zb\u001bc")).isEqualTo("a(zbc");
    assertThat(faults.count()).isEqualTo(2);
  }

  @Test
  void goesBackToAsciiWhenThreeOctetsAreNoCharacter() {
    assertThat(decoded("\u001b$1zzz tail")).isEqualTo("zzz tail");
    assertThat(faults.count()).isEqualTo(1);
  }

  @Test
  void resolvesLosslessReferences() {
    assertThat(decoded("&#x1EBF; &#x0041; &#xFFFFFF;")).isEqualTo("ế &#x0041; &#xFFFFFF;");
  }

  @Test
  void decodesEveryKnownLine() throws IOException {
    assumeTrue(Files.exists(LINES), "skipped: ../shared/data/marc8-conversion is not present");
    List<String> octets = Files.readAllLines(LINES.resolve("marc8-lines.txt"), ISO_8859_1);
    List<String> expected = Files.readAllLines(LINES.resolve("utf8-lines.txt"), UTF_8);
    int last = octets.size() - 1; // codes of its authors' own, in no table of the standard
    List<String> found = octets.subList(0, last).stream().map(this::decoded).toList();
    assertThat(found).isEqualTo(expected.subList(0, last).stream().map(Marc8Test::nfc).toList());
    assertThat(found).hasSize(1514);
    assertThat(faults.count()).isZero();
  }
}
