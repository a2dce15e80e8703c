package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.Issue;

class VietnameseEncodingsTest {
  private static final String TCVN3 =
      "Khæ mÉu MARC 21 cho d÷ liÖu th\u00ad môc vµ h\u00adíng dÉn sö dông";
  private static final String VNI = "Xin chaøo caùc baïn hoïc sinh, ñaây laø saùch giaùo khoa môùi";

  private final List<Issue> issues = new ArrayList<>();

  private String detected(EncodingDetector detector, byte[] octets) {
    return Normalizer.normalize(
        detector
            .texts(octets, EncodingDetector.Claim.MARC8, issues::add)
            .text("245", 0, octets.length),
        Normalizer.Form.NFC);
  }

  private String detected(byte[] octets) {
    return detected(new EncodingDetector(SourceEncoding.AUTO), octets);
  }

  @Test
  void knowsTcvn3ByItsSyllables() {
    assertThat(detected(TCVN3.getBytes(ISO_8859_1)))
        .isEqualTo("Khổ mẫu MARC 21 cho dữ liệu thư mục và hướng dẫn sử dụng");
    assertThat(issues).map(Issue::message).containsExactly("not MARC-8: read as tcvn3");
  }

  @Test
  void knowsVniByItsSyllables() {
    assertThat(detected(VNI.getBytes(ISO_8859_1)))
        .isEqualTo("Xin chào các bạn học sinh, đây là sách giáo khoa mới");
  }

  @Test
  void knowsWindows1258ByItsSyllables() {
    String octets =
        "To\u00e1n ho\u00f2c c\u00e1c l\u00f5\u00ecp, s\u00e1ch gi\u00e1o khoa, b\u00e0i h\u00e1t";
    assertThat(detected(octets.getBytes(ISO_8859_1)))
        .isEqualTo("Toán học các lớp, sách giáo khoa, bài hát");
  }

  @Test
  void remembersTheEncodingForRecordsThatSayLittle() {
    EncodingDetector detector = new EncodingDetector(SourceEncoding.AUTO);
    detected(detector, TCVN3.getBytes(ISO_8859_1));
    assertThat(detected(detector, "H\u00b5 Néi".getBytes(ISO_8859_1))).isEqualTo("Hà Nội");
  }

  @Test
  void readsUtf8WhateverTheLeaderSays() {
    assertThat(detected("Toán lớp 6".getBytes(UTF_8))).isEqualTo("Toán lớp 6");
    assertThat(issues).map(Issue::severity).containsExactly(Issue.Severity.NOTE);
  }

  @Test
  void takesFrenchForMarc8() {
    assertThat(detected("Les \u00e2el\u00e1eves".getBytes(ISO_8859_1))).isEqualTo("Les élèves");
    assertThat(issues).isEmpty();
  }

  @Test
  void obeysAChoice() {
    assertThat(
            detected(
                new EncodingDetector(SourceEncoding.LATIN1), "\u00e9t\u00e9".getBytes(ISO_8859_1)))
        .isEqualTo("été");
  }

  @Test
  void findsEncodingsByTheirCommonNames() {
    assertThat(SourceEncoding.named("UTF-8")).contains(SourceEncoding.UTF8);
    assertThat(SourceEncoding.named("windows-1258")).contains(SourceEncoding.CP1258);
    assertThat(SourceEncoding.named("ABC")).contains(SourceEncoding.TCVN3);
    assertThat(SourceEncoding.named("klingon")).isEmpty();
  }

  @Test
  void tellsSyllablesFromOtherWords() {
    assertThat(List.of("nghiêng", "Quốc", "giặt", "uống", "khuya", "ĐƯỜNG", "gì", "yêu", "hoà"))
        .allMatch(VietnameseSyllables::isSyllable);
    assertThat(List.of("élève", "straße", "côp", "bact", "ngaỳcang", "thớdụ", "w", ""))
        .noneMatch(VietnameseSyllables::isSyllable);
  }
}
