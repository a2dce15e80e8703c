package org.lienthong.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final Budget budget = new Budget("octets", 100, 40);

  @Test
  void allClientsTogetherTakeNoMoreThanTheTotal() {
    for (int i = 1; i <= 4; i++) {
      assertThat(budget.reserve("192.0.2." + i, 25)).isPresent();
    }
    assertThat(budget.used()).isEqualTo(100);
    assertThat(budget.reserve("192.0.2.9", 1)).isEmpty();
    assertThat(budget.refusals()).isEqualTo(1);
  }

  @Test
  void oneAddressTakesNoMoreThanItsPart() {
    assertThat(budget.reserve("192.0.2.1", 41)).isEmpty();
    Budget.Reservation first = budget.reserve("192.0.2.1", 40).orElseThrow();
    assertThat(budget.reserve("192.0.2.1", 1)).isEmpty();
    assertThat(first.grow(1)).isFalse();
    assertThat(budget.reserve("192.0.2.2", 40)).isPresent();
  }

  @Test
  void theAddressesOfOneNetworkOfIpv6CountTogether() {
    assertThat(budget.reserve("2001:db8:0:1:0:0:0:1", 40)).isPresent();
    assertThat(budget.reserve("2001:db8:0:1:ffff:2:3:4", 1)).isEmpty();
    assertThat(budget.reserve("2001:db8:0:1::5%eth0", 1)).isEmpty();
    assertThat(budget.reserve("2001:db8:0:2:0:0:0:1", 40)).isPresent();
  }

  @Test
  void networksAreThoseOfOneConnectionToTheInternet() {
    assertThat(ClientAddress.network("2001:db8::1")).isEqualTo("2001:db8:0:0::");
    assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.network("")).isEmpty();
    assertThat(ClientAddress.network("no:address")).isEqualTo("no:address");
  }

  @Test
  void loopbackAndUnknownAddressesHaveTheTotalOnly() {
    for (String address : List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "")) {
      try (Budget.Reservation all = budget.reserve(address, 100).orElseThrow()) {
        assertThat(all.grow(1)).isFalse();
      }
    }
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    Budget.Reservation reservation = budget.reserve("192.0.2.1", 10).orElseThrow();
    assertThat(reservation.grow(30)).isTrue();
    reservation.shrink(15);
    assertThat(reservation.held()).isEqualTo(25);
    assertThat(budget.used()).isEqualTo(25);
    reservation.close();
    reservation.close();
    assertThat(budget.used()).isZero();
    assertThat(reservation.grow(1)).as("after close").isFalse();
    assertThat(budget.reserve("192.0.2.1", 40)).isPresent();
  }

  @Test
  void manyThreadsLeaveNothingBehind() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 16; t++) {
      String address = "192.0.2." + t;
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < 1_000; i++) {
              Optional<Budget.Reservation> reservation = budget.reserve(address, 9);
              reservation.ifPresent(r -> r.grow(1));
              reservation.ifPresent(Budget.Reservation::close);
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(budget.used()).isZero();
  }

  @Test
  void connectionsLeaveOpenFilesForTheServerItself() {
    assertThat(Budgets.of(8L << 30, 256).connections().total()).isEqualTo(64);
    assertThat(Budgets.of(8L << 30, 100_000).connections().total()).isEqualTo(10_000);
    assertThat(Budgets.of(64L << 20, 100_000).connections().total()).isEqualTo(512);
    assertThat(Budgets.of(8L << 30, 10).connections().total()).isPositive();
  }

  @Test
  void theBudgetsOfOctetsLeaveMostOfTheHeapFree() {
    for (long heap : List.of(64L << 20, 256L << 20, 512L << 20, 8L << 30)) {
      Budgets budgets = Budgets.of(heap);
      long octets =
          budgets.unfinishedRequests().total()
              + budgets.resultSets().total()
              + budgets.answers().total();
      assertThat(octets).isLessThan(heap / 3);
      assertThat(budgets.connections().total()).isBetween(500L, 10_000L);
      assertThat(budgets.all()).extracting(Budget::name).doesNotHaveDuplicates();
    }
  }
}
