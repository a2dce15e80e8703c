package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.oai.IdentifierScheme.Place;

/** Every local id has one identifier, which is a URI, and nothing else is taken for it. */
class IdentifierSchemeTest {
  private static final int TRIES = 2_000;

  private final IdentifierScheme scheme = new IdentifierScheme("lienthong.example");

  @Test
  void leavesAHarvestedIdentifierReadable() {
    assertThat(scheme.identifier("THCS-A", "oai:truong.example:9"))
        .isEqualTo("oai:lienthong.example:THCS-A/oai:truong.example:9");
  }

  @Test
  void leadsBackFromAnyId() {
    Random random = new Random(50);
    for (int i = 0; i < TRIES; i++) {
      String id =
          random
              .ints(1 + random.nextInt(8), 0, random.nextBoolean() ? 128 : 0xd800)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String identifier = scheme.identifier("A", id);
      assertThat(Envelope.isUri(identifier)).as(identifier).isTrue();
      assertThat(scheme.parse(identifier)).contains(new Place("A", id));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "oai",
        "oai:lienthong.example:A",
        "oai:other.example:A/1",
        "oai:lienthong.example:A/%31",
        "oai:lienthong.example:A/%c3%a9",
        "oai:lienthong.example:A/%",
        "oai:lienthong.example:A/%4",
        "oai:lienthong.example:A/a b",
        "oai:lienthong.example:A/\ud800",
        "OAI:lienthong.example:A/1"
      })
  void takesNothingElse(String identifier) {
    assertThat(scheme.parse(identifier)).isEmpty();
  }

  @Test
  void takesSettingsThatHarvestersCanUse() {
    OaiSettings good = OaiSettings.DEFAULT;
    assertThat(good.withPageSize(1).pageSize()).isEqualTo(1);
    assertThat(good.withPageSize(OaiLimits.MAX_PAGE).pageSize()).isEqualTo(OaiLimits.MAX_PAGE);
    assertThatThrownBy(() -> good.withPageSize(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> good.withPageSize(OaiLimits.MAX_PAGE + 1))
        .isInstanceOf(IllegalArgumentException.class);
    for (String email : List.of("admin@localhost", "a b@x.vn", "x")) {
      assertThatThrownBy(() -> new OaiSettings(null, "a.vn", List.of(email), 10, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String name : List.of("localhost", "1.vn", "a_b.vn")) {
      assertThatThrownBy(() -> new OaiSettings(null, name, List.of("admin@a.vn"), 10, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String url : List.of("ftp://a/oai", "http://a/oai/", "http://a/oai?x", "a")) {
      assertThatThrownBy(() -> new OaiSettings(url, "a.vn", List.of("admin@a.vn"), 10, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
