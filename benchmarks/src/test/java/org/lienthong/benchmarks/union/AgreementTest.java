package org.lienthong.benchmarks.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.RecordRef;

class AgreementTest {
  @Test
  void countsPairsAndGroupsAsTheirDefinitionsSay() {
    // Truth {a b c} {d e}; found {a b} {c d} {e}.
    ClusterAgreement agreement = ClusterAgreement.of(groups("abc", "de"), groups("ab", "cd", "e"));
    assertThat(agreement.pairPrecision()).isEqualTo(1.0 / 2);
    assertThat(agreement.pairRecall()).isEqualTo(1.0 / 4);
    assertThat(agreement.falsePairs()).isEqualTo(1);
    assertThat(agreement.missedPairs()).isEqualTo(3);
    // Precision of a, b, e is 1, of c and d 1/2; recall of a, b 2/3, of c 1/3, of d, e 1/2.
    assertThat(agreement.cubedPrecision()).isCloseTo(4.0 / 5, within(1e-12));
    assertThat(agreement.cubedRecall()).isCloseTo((5.0 / 3 + 1) / 5, within(1e-12));
    assertThat(agreement.exact()).isZero();
  }

  @Test
  void isWholeWhenOnlyTheNamesOfGroupsDiffer() {
    Map<RecordRef, String> renamed = new HashMap<>();
    groups("abc", "de").forEach((record, group) -> renamed.put(record, "other " + group));
    ClusterAgreement agreement = ClusterAgreement.of(groups("abc", "de"), renamed);
    assertThat(agreement.cubedF1()).isEqualTo(1);
    assertThat(agreement.exact()).isEqualTo(1);
  }

  @Test
  void takesARecordThatWasNotFoundForAGroupOfItsOwn() {
    ClusterAgreement agreement = ClusterAgreement.of(groups("ab"), groups("a"));
    assertThat(agreement.pairRecall()).isZero();
    assertThat(agreement.pairPrecision()).isEqualTo(1);
  }

  private static Map<RecordRef, String> groups(String... members) {
    Map<RecordRef, String> out = new HashMap<>();
    for (String group : members) {
      group.chars().forEach(c -> out.put(new RecordRef("A", String.valueOf((char) c)), group));
    }
    return out;
  }
}
