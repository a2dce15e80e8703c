package org.lienthong.union.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartitionTest {
  /** Pairs by name: "01" is nodes 0 and 1. */
  private record Table(
      Set<String> good, Set<String> poor, Set<String> vetoed, Set<String> must, Set<String> cannot)
      implements PairScores {
    private static boolean in(Set<String> pairs, int a, int b) {
      return pairs.contains("" + Math.min(a, b) + Math.max(a, b));
    }

    @Override
    public double points(int a, int b) {
      return in(good, a, b) ? 9 : in(poor, a, b) ? 1 : 4;
    }

    @Override
    public boolean vetoed(int a, int b) {
      return in(vetoed, a, b);
    }

    @Override
    public boolean must(int a, int b) {
      return in(must, a, b);
    }

    @Override
    public boolean cannot(int a, int b) {
      return in(cannot, a, b);
    }
  }

  private static final Set<String> NONE = Set.of();

  @Test
  void joinsWhatHangsTogether() {
    assertThat(Partition.of(4, new Table(Set.of("01", "12"), NONE, NONE, NONE, NONE)))
        .containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void neverJoinsThroughAThirdWhatIsVetoed() {
    assertThat(Partition.of(3, new Table(Set.of("01", "12"), NONE, Set.of("02"), NONE, NONE)))
        .hasSize(2)
        .noneMatch(group -> group.containsAll(List.of(0, 2)));
  }

  @Test
  void doesNotJoinGroupsOfWhichManyPairsArePoor() {
    assertThat(
            Partition.of(
                4, new Table(Set.of("01", "23", "12"), Set.of("02", "03", "13"), NONE, NONE, NONE)))
        .hasSize(2);
  }

  @Test
  void obeysPeopleAgainstThePoints() {
    assertThat(Partition.of(2, new Table(NONE, Set.of("01"), Set.of("01"), Set.of("01"), NONE)))
        .containsExactly(List.of(0, 1));
    assertThat(Partition.of(2, new Table(Set.of("01"), NONE, NONE, NONE, Set.of("01"))))
        .containsExactly(List.of(0), List.of(1));
  }

  @Test
  void letsAThirdRecordFollowTheOneOfTwoThatItFits() {
    Table table = new Table(Set.of("02"), Set.of("01"), Set.of("12"), Set.of("01"), NONE);
    assertThat(Partition.of(3, table)).containsExactly(List.of(0, 1, 2));
  }
}
