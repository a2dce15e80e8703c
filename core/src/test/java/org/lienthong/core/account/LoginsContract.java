package org.lienthong.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.StoreUnderTest;

/** What logins do over any store. */
public abstract class LoginsContract extends StoreUnderTest {
  private static final Account EDITOR = new Account("co-lan", "THCS01", false);
  private static final String RIGHT = "mật khẩu";
  private static final String SCHOOL = "192.0.2.1";
  private static final String ATTACKER = "198.51.100.7";

  private Accounts accounts;
  private Instant now = Instant.parse("2026-11-30T08:00:00Z");
  private int hashes;

  @BeforeEach
  void openAccounts() {
    accounts = new Accounts(store, new SecureRandom());
    accounts.put(EDITOR, RIGHT.toCharArray());
  }

  private Logins logins() {
    return logins(Runnable::run);
  }

  private Logins logins(Executor executor) {
    return new Logins(
        accounts,
        () -> now,
        work -> {
          hashes++;
          executor.execute(work);
        });
  }

  private static LoginResult check(Logins logins, String name, String password, String address) {
    return logins.check(name, password.toCharArray(), address);
  }

  private static void refuse(Logins logins, int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      assertThat(check(logins, name, "sai " + i, address)).isInstanceOf(LoginResult.Refused.class);
    }
  }

  private static Login accepted(LoginResult result) {
    assertThat(result).isInstanceOf(LoginResult.Accepted.class);
    return ((LoginResult.Accepted) result).login();
  }

  private static Duration delay(LoginResult result) {
    assertThat(result).isInstanceOf(LoginResult.TryLater.class);
    return ((LoginResult.TryLater) result).after();
  }

  @Test
  void acceptsTheRightPasswordOnly() {
    Logins logins = logins();
    assertThat(accepted(check(logins, "co-lan", RIGHT, SCHOOL)).account()).contains(EDITOR);
    refuse(logins, 1, "co-lan", SCHOOL);
    refuse(logins, 1, "ai-do", SCHOOL);
    refuse(logins, 1, "không phải tên", SCHOOL);
  }

  @Test
  void hashesARightPasswordOnceInTenMinutes() {
    Logins logins = logins();
    for (int i = 0; i < 3; i++) {
      accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    }
    assertThat(hashes).isEqualTo(1);
    now = now.plus(LoginLimits.SUCCESS_KEPT);
    accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    assertThat(hashes).isEqualTo(2);
  }

  @Test
  void neverAcceptsARememberedPasswordThatWasChanged() {
    Logins logins = logins();
    accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    accounts.put(EDITOR, "khác".toCharArray());
    assertThat(check(logins, "co-lan", RIGHT, SCHOOL)).isInstanceOf(LoginResult.Refused.class);
  }

  @Test
  void aLoginLosesRightsThatTheAccountLoses() {
    Logins logins = logins();
    Login login = accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    accounts.put(EDITOR, "khác".toCharArray());
    assertThat(login.account()).as("another password").isEmpty();

    Login later = accepted(check(logins, "co-lan", "khác", SCHOOL));
    accounts.remove("co-lan");
    assertThat(later.account()).as("removed").isEmpty();
  }

  @Test
  void refusesWhatCanBeNoAccountWithoutAHash() {
    Logins logins = logins();
    int before = hashes;
    refuse(logins, 20, "không/phải", ATTACKER);
    refuse(logins, 1, "a".repeat(65), ATTACKER);
    refuse(logins, 1, "", ATTACKER);
    assertThat(hashes).isEqualTo(before);
    refuse(logins, 1, "a".repeat(64), ATTACKER);
    assertThat(hashes).isEqualTo(before + 1);
  }

  @Test
  void delaysAnAddressThatGuesses() {
    Logins logins = logins();
    for (int i = 0; i < LoginLimits.FREE_FAILURES; i++) {
      refuse(logins, 1, "ten-" + i, ATTACKER);
    }
    assertThat(delay(check(logins, "ten-khac", "sai", ATTACKER))).isEqualTo(Duration.ofSeconds(1));
    accepted(check(logins, "co-lan", RIGHT, SCHOOL));

    int before = hashes;
    for (int i = 0; i < 20; i++) {
      now = now.plus(LoginLimits.ADDRESS_DELAY);
      refuse(logins, 1, "khac-" + i, ATTACKER);
      delay(check(logins, "ten-khac", "sai", ATTACKER));
    }
    assertThat(hashes - before).isEqualTo(20);
    assertThat(delay(check(logins, "co-lan", "sai", ATTACKER)))
        .isEqualTo(LoginLimits.ADDRESS_DELAY);
    now = now.plus(LoginLimits.FAILURES_KEPT).plusSeconds(1);
    refuse(logins, 2, "co-lan", ATTACKER);
  }

  @Test
  void delaysANameThatIsGuessedFromManyAddressesButNotItsOwner() {
    Logins logins = logins();
    accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    for (int i = 0; i < LoginLimits.FREE_FAILURES; i++) {
      refuse(logins, 1, "co-lan", "198.51.100." + i);
    }
    assertThat(delay(check(logins, "co-lan", "sai", ATTACKER))).isPositive();
    accepted(check(logins, "co-lan", RIGHT, SCHOOL));
    refuse(logins, 1, "co-lan", SCHOOL);
  }

  @Test
  void delaysLoopbackAddressesByNameOnly() {
    Logins logins = logins();
    for (int i = 0; i < 2 * LoginLimits.FREE_FAILURES; i++) {
      refuse(logins, 1, "ten-" + i, "127.0.0.1");
    }
    accepted(check(logins, "co-lan", RIGHT, "127.0.0.1"));
  }

  @Test
  void refusesAtOnceWhenTooManyWait() {
    Logins full =
        logins(_ -> {
          throw new RejectedExecutionException("full");
        });
    for (int i = 0; i < 3 * LoginLimits.FREE_FAILURES; i++) {
      delay(check(full, "co-lan", RIGHT, SCHOOL));
    }
    assertThat(hashes).as("never a delay for the client").isEqualTo(3 * LoginLimits.FREE_FAILURES);
  }

  @Test
  void manyAttemptsAtATimeCountBeforeTheirResults() throws InterruptedException {
    Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    Logins slow = logins(queue::add);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < LoginLimits.FREE_FAILURES; i++) {
      int n = i;
      Thread client = Thread.startVirtualThread(() -> check(slow, "co-lan", "sai " + n, ATTACKER));
      clients.add(client);
      while (queue.size() <= n) {
        Thread.onSpinWait();
      }
    }
    delay(check(slow, "co-lan", "sai nữa", ATTACKER));
    queue.forEach(Runnable::run);
    for (Thread client : clients) {
      client.join();
    }
  }
}
