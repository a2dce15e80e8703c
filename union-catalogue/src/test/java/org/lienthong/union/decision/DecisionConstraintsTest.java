package org.lienthong.union.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.table.DecisionRow;
import org.lienthong.union.table.DecisionRow.Kind;

class DecisionConstraintsTest {
  private static final RecordRef A = new RecordRef("L", "a");
  private static final RecordRef B = new RecordRef("L", "b");
  private static final RecordRef C = new RecordRef("L", "c");
  private static final RecordRef D = new RecordRef("L", "d");

  private final List<DecisionRow> decisions = new ArrayList<>();

  private long decide(Kind kind, String isbn, RecordRef... records) {
    long number = decisions.size() + 1L;
    decisions.add(
        new DecisionRow(number, kind, List.of(records), isbn, "an", Instant.EPOCH, "", "", null));
    return number;
  }

  private DecisionConstraints constraints() {
    return DecisionConstraints.of(decisions);
  }

  @Test
  void joinsRecordsThroughOthers() {
    decide(Kind.SAME, "", A, B);
    decide(Kind.SAME, "", B, C);
    assertThat(constraints().together(A, C)).isTrue();
    assertThat(constraints().partners(A)).containsExactlyInAnyOrder(B, C);
    assertThat(constraints().together(A, D)).isFalse();
  }

  @Test
  void letsTheNewerOfTwoPrevail() {
    long same = decide(Kind.SAME, "", A, B);
    long apart = decide(Kind.NOT_SAME, "", A, B);
    assertThat(constraints().apart(A, B)).isTrue();
    assertThat(constraints().overruled()).contains(same);
    assertThat(constraints().overruled()).doesNotContain(apart);
    decide(Kind.SAME, "", A, B);
    assertThat(constraints().together(A, B)).isTrue();
  }

  @Test
  void seesAContradictionThroughOthers() {
    decide(Kind.NOT_SAME, "", A, C);
    decide(Kind.SAME, "", A, B);
    decide(Kind.SAME, "", B, C);
    assertThat(constraints().together(A, C)).isTrue();
    assertThat(constraints().apart(A, C)).isFalse();
    assertThat(constraints().overruled()).contains(1L);
  }

  @Test
  void keepsAllOthersOutOfAPinnedCluster() {
    decide(Kind.PIN, "", A, B);
    assertThat(constraints().together(A, B)).isTrue();
    assertThat(constraints().apart(A, D)).isTrue();
    assertThat(constraints().apart(D, C)).isFalse();
  }

  @Test
  void forgetsWhatWasUndone() {
    decide(Kind.SAME, "", A, B);
    decisions.set(
        0,
        new DecisionRow(
            1, Kind.SAME, List.of(A, B), "", "an", Instant.EPOCH, "", "an", Instant.EPOCH));
    assertThat(constraints().together(A, B)).isFalse();
    assertThat(constraints().concerns(A)).isFalse();
  }

  @Test
  void knowsNumbersThatMeanNothing() {
    decide(Kind.ISBN_MEANINGLESS, "9786040004260");
    assertThat(constraints().isMeaningless("9786040004260")).isTrue();
    assertThat(constraints().isMeaningless("9786040004277")).isFalse();
  }

  @Test
  void readsNamesOfRecordsWhoseIdsHoldSlashes() {
    assertThat(RecordRef.parse("LIB/oai:x/1")).isEqualTo(new RecordRef("LIB", "oai:x/1"));
  }
}
