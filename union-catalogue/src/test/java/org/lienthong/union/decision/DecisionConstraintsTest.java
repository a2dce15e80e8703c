package org.lienthong.union.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.union.decision.Decision.Kind;

class DecisionConstraintsTest {
  private static final RecordRef A = new RecordRef("L", "a");
  private static final RecordRef B = new RecordRef("L", "b");
  private static final RecordRef C = new RecordRef("L", "c");
  private static final RecordRef D = new RecordRef("L", "d");

  private final List<Decision> decisions = new ArrayList<>();

  private long decide(Kind kind, String isbn, RecordRef... subjects) {
    long number = decisions.size() + 1L;
    decisions.add(
        new Decision(number, kind, List.of(subjects), isbn, "an", Instant.EPOCH, "", null));
    return number;
  }

  private DecisionConstraints rulings() {
    return DecisionConstraints.of(decisions);
  }

  @Test
  void joinsRecordsThroughOthers() {
    decide(Kind.SAME, "", A, B);
    decide(Kind.SAME, "", B, C);
    assertThat(rulings().together(A, C)).isTrue();
    assertThat(rulings().partners(A)).containsExactlyInAnyOrder(B, C);
    assertThat(rulings().together(A, D)).isFalse();
  }

  @Test
  void letsTheNewerOfTwoPrevail() {
    long same = decide(Kind.SAME, "", A, B);
    long apart = decide(Kind.NOT_SAME, "", A, B);
    assertThat(rulings().apart(A, B)).isTrue();
    assertThat(rulings().isOverruled(same)).isTrue();
    assertThat(rulings().isOverruled(apart)).isFalse();
    decide(Kind.SAME, "", A, B);
    assertThat(rulings().together(A, B)).isTrue();
  }

  @Test
  void seesAContradictionThroughOthers() {
    decide(Kind.NOT_SAME, "", A, C);
    decide(Kind.SAME, "", A, B);
    decide(Kind.SAME, "", B, C);
    assertThat(rulings().together(A, C)).isTrue();
    assertThat(rulings().apart(A, C)).isFalse();
    assertThat(rulings().isOverruled(1)).isTrue();
  }

  @Test
  void keepsAllOthersOutOfAPinnedCluster() {
    decide(Kind.PIN, "", A, B);
    assertThat(rulings().together(A, B)).isTrue();
    assertThat(rulings().apart(A, D)).isTrue();
    assertThat(rulings().apart(D, C)).isFalse();
  }

  @Test
  void forgetsWhatWasUndone() {
    decide(Kind.SAME, "", A, B);
    decisions.set(
        0,
        new Decision(
            1,
            Kind.SAME,
            List.of(A, B),
            "",
            "an",
            Instant.EPOCH,
            "",
            new Decision.Undone("an", Instant.EPOCH)));
    assertThat(rulings().together(A, B)).isFalse();
    assertThat(rulings().concerns(A)).isFalse();
  }

  @Test
  void knowsNumbersThatMeanNothing() {
    decide(Kind.ISBN_MEANINGLESS, "9786040004260");
    assertThat(rulings().isMeaningless("9786040004260")).isTrue();
    assertThat(rulings().isMeaningless("9786040004277")).isFalse();
  }

  @Test
  void readsNamesOfRecordsWhoseIdsHoldSlashes() {
    assertThat(RecordRef.parse("LIB/oai:x/1")).isEqualTo(new RecordRef("LIB", "oai:x/1"));
  }
}
