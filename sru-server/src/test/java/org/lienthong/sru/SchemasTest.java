package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says whether the other tests of this module validate what they are answered. */
class SchemasTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void answersAreValidated(String version) {
    assumeTrue(
        Schemas.arePresent(),
        "skipped: ../shared/data/sru-xsd is not present, so answers are not validated");
    assertThat(Schemas.complaint("<no-such-answer/>", version)).isPresent();
  }
}
