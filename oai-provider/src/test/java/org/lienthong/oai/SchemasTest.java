package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Says whether the other tests of this module validate what they are answered. */
class SchemasTest {
  @Test
  void answersAreValidated() {
    assumeTrue(
        Schemas.present(),
        "skipped: ../shared/data/oai-xsd is not present, so answers are not validated");
    assertThat(Schemas.complaints("<no-such-answer/>".getBytes(UTF_8))).isNotEmpty();
  }
}
