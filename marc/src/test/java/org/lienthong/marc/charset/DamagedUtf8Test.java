package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.Issue;

/** Records that are declared as UTF-8 (leader/09 a) and have bad octets in some places. */
class DamagedUtf8Test {
  private final List<Issue> issues = new ArrayList<>();

  private String read(byte[] octets) {
    RecordTexts texts =
        new EncodingDetector(SourceEncoding.AUTO)
            .texts(octets, EncodingDetector.Claim.UNICODE, issues::add);
    String text = texts.text("245", 0, octets.length);
    texts.reportFaults();
    return text;
  }

  /** Returns the octets of a text, in which [..] are octets in hexadecimal. */
  private static byte[] octets(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.splitWithDelimiters("\\[[0-9a-f]+]", 0)) {
      byte[] octets =
          part.startsWith("[")
              ? HexFormat.of().parseHex(part, 1, part.length() - 1)
              : part.getBytes(UTF_8);
      out.append(new String(octets, ISO_8859_1));
    }
    return out.toString().getBytes(ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Kiểm tra [eda080] hỏng, Kiểm tra \ufffd hỏng, 1",
        "Văn học [edb880] Việt, Văn học \ufffd Việt, 1",
        "Toán [ff] lớp sáu, Toán \ufffd lớp sáu, 1",
        "Toán [ffffffff] lớp, Toán \ufffd\ufffd\ufffd\ufffd lớp, 4",
        "Toán lớp s[e1] sáu nâng cao, Toán lớp s\ufffd sáu nâng cao, 1",
        "Việt [e1bb], Việt \ufffd, 1",
        "[eda080] Toan lop sau, \ufffd Toan lop sau, 1",
        "Introduction to algorithms[ff] 3rd ed., Introduction to algorithms\ufffd 3rd ed., 1",
        "Introduction to alg[e1]rithms 3rd ed., Introduction to alg\ufffdrithms 3rd ed., 1",
        "Introduction to algorithms [e1bb] 3rd ed., Introduction to algorithms \ufffd 3rd ed., 1",
        "A history of paper [80] in Asia, A history of paper \ufffd in Asia, 1",
        "A history of pap[a0]er in Asia, A history of pap\ufffder in Asia, 1",
        "Toán [eda080eda080] lớp, Toán \ufffd\ufffd lớp, 2",
      })
  void staysUtf8(String damaged, String text, int replaced) {
    assertThat(read(octets(damaged))).isEqualTo(text);
    assertThat(issues).extracting(Issue::replaced).containsExactly(replaced);
  }

  @ParameterizedTest
  @CsvSource({
    "Toán lớp sáu [eda0bdedb880], Toán lớp sáu \ud83d\ude00",
    "[eda0bdedb880] Toan lop sau, \ud83d\ude00 Toan lop sau",
  })
  void joinsPairsOfSurrogates(String damaged, String text) {
    assertThat(read(octets(damaged))).isEqualTo(text);
    assertThat(issues).extracting(Issue::replaced).containsExactly(0);
    assertThat(issues).extracting(Issue::severity).containsExactly(Issue.Severity.REPAIRED);
  }

  @Test
  void isOnlyDeclaredInRecordsOfOldEncodings() {
    byte[] tcvn3 =
        "Khæ mÉu MARC 21 cho d÷ liÖu th\u00ad môc vµ h\u00adíng dÉn sö dông".getBytes(ISO_8859_1);
    assertThat(read(tcvn3)).startsWith("Khổ mẫu MARC 21 cho dữ liệu");
    byte[] vni = "Xin chaøo caùc baïn hoïc sinh, ñaây laø saùch giaùo khoa".getBytes(ISO_8859_1);
    assertThat(read(vni)).startsWith("Xin chào các bạn học sinh");
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly(
            "leader/09 says UTF-8, but the octets are not: read as tcvn3",
            "leader/09 says UTF-8, but the octets are not: read as vni");
  }

  @Test
  void takesOneOctetAsDamageOnlyAmongRecordsThatAreUtf8() {
    EncodingDetector detector = new EncodingDetector(SourceEncoding.AUTO);
    assertThat(text(detector, "Saint Médard")).contains("\ufffd");

    assertThat(text(detector, "Khæ mÉu MARC 21 cho d÷ liÖu th\u00ad môc vµ h\u00adíng dÉn sö dông"))
        .startsWith("Khổ mẫu");

    assertThat(text(detector, "Saint Médard")).doesNotContain("\ufffd");
  }

  private String text(EncodingDetector detector, String latin1) {
    byte[] octets = latin1.getBytes(ISO_8859_1);
    return detector
        .texts(octets, EncodingDetector.Claim.UNICODE, issues::add)
        .text("245", 0, octets.length);
  }
}
