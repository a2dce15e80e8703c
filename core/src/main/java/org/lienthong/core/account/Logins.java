package org.lienthong.core.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lienthong.core.limit.ClientAddress;

/**
 * Checks names and passwords for all protocols, so that wrong ones cost little: a hash takes a
 * tenth of a second, so few are made at a time, on threads of their own; an address or a name with
 * many failures must wait; a right password is remembered for minutes. Thread-safe.
 */
public final class Logins {
  private final Accounts accounts;
  private final InstantSource clock;
  private final Executor hashing;
  private final Failures ofAddresses;
  private final Failures ofNames;
  private final SecretKeySpec key;
  private final Map<String, CompletableFuture<Optional<PasswordHash>>> running =
      new ConcurrentHashMap<>();
  private final Map<String, Instant> successes =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > LoginLimits.SUCCESSES_REMEMBERED;
        }
      };

  /** Makes it over the accounts. */
  public Logins(Accounts accounts, InstantSource clock) {
    this(accounts, clock, hashingThreads());
  }

  Logins(Accounts accounts, InstantSource clock, Executor hashing) {
    this.accounts = accounts;
    this.clock = clock;
    this.hashing = hashing;
    this.ofAddresses = new Failures(LoginLimits.ADDRESS_DELAY, clock);
    this.ofNames = new Failures(LoginLimits.NAME_DELAY, clock);
    this.key = new SecretKeySpec(accounts.randomOctets(32), "HmacSHA256");
  }

  private static Executor hashingThreads() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            LoginLimits.HASHES_AT_ONCE,
            LoginLimits.HASHES_AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LoginLimits.WAITING),
            Thread.ofPlatform().daemon().name("login-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Returns the account of a bearer token. */
  public Optional<Account> ofToken(String token) {
    return accounts.ofToken(token);
  }

  /**
   * Checks a name and a password; waits for at most {@link LoginLimits#PATIENCE}.
   *
   * @param address the IP address of the client; empty when unknown. Loopback addresses, which are
   *     proxies and gateways on this machine, are delayed by name only
   */
  public LoginResult check(String name, char[] password, String address) {
    if (!Account.isName(name) || password.length > LoginLimits.MAX_CHARACTERS) {
      return new LoginResult.Refused();
    }
    PasswordHash stored = accounts.password(name).orElseGet(PasswordHash::unmatched);
    String attempt = digest(name, password, stored);
    if (isRemembered(attempt)) {
      return accepted(name, stored);
    }
    CompletableFuture<Optional<PasswordHash>> result = running.get(attempt);
    if (result == null) {
      Duration delay =
          longer(ofAddresses.delay(ClientAddress.network(address)), delayOfName(name, address));
      if (!delay.isZero()) {
        return new LoginResult.TryLater(atLeastASecond(delay));
      }
      result = start(attempt, name, password, stored, address);
    }
    return result(result, name);
  }

  /** An address from which the name logged in lately is not delayed by the failures of others. */
  private Duration delayOfName(String name, String address) {
    return isRemembered(known(name, address)) ? Duration.ZERO : ofNames.delay(name);
  }

  private CompletableFuture<Optional<PasswordHash>> start(
      String attempt, String name, char[] password, PasswordHash stored, String address) {
    CompletableFuture<Optional<PasswordHash>> future = new CompletableFuture<>();
    CompletableFuture<Optional<PasswordHash>> other = running.putIfAbsent(attempt, future);
    if (other != null) {
      return other;
    }
    count(name, address); // before the result, or many attempts at a time would all be free
    try {
      hashing.execute(() -> {
        try {
          boolean right = stored.matches(password);
          if (right) {
            succeeded(attempt, name, address);
          }
          future.complete(right ? Optional.of(stored) : Optional.empty());
        } finally {
          running.remove(attempt);
          future.cancel(false); // only after an error: waiting clients must not hang
        }
      });
    } catch (RejectedExecutionException full) {
      running.remove(attempt);
      takeBack(name, address);
      future.completeExceptionally(full);
    }
    return future;
  }

  private LoginResult result(CompletableFuture<Optional<PasswordHash>> future, String name) {
    try {
      return future
          .get(LoginLimits.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .map(hash -> accepted(name, hash))
          .orElseGet(LoginResult.Refused::new);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LoginResult.TryLater(LoginLimits.PATIENCE);
    } catch (TimeoutException | ExecutionException | CancellationException busy) {
      return new LoginResult.TryLater(LoginLimits.PATIENCE);
    }
  }

  private void count(String name, String address) {
    ofNames.add(name);
    if (ClientAddress.isLimited(address)) {
      ofAddresses.add(ClientAddress.network(address));
    }
  }

  private void takeBack(String name, String address) {
    ofNames.takeBack(name);
    ofAddresses.takeBack(ClientAddress.network(address));
  }

  private void succeeded(String attempt, String name, String address) {
    ofNames.clear(name);
    ofAddresses.takeBack(ClientAddress.network(address));
    synchronized (successes) {
      Instant until = clock.instant().plus(LoginLimits.SUCCESS_KEPT);
      successes.put(attempt, until);
      successes.put(known(name, address), until);
    }
  }

  private boolean isRemembered(String success) {
    Instant now = clock.instant();
    synchronized (successes) {
      successes.values().removeIf(until -> !now.isBefore(until));
      return successes.get(success) != null;
    }
  }

  private LoginResult accepted(String name, PasswordHash stored) {
    return new LoginResult.Accepted(new Login(accounts, name, stored));
  }

  private static String known(String name, String address) {
    return name + '\n' + address;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static Duration atLeastASecond(Duration delay) {
    return longer(Duration.ofSeconds(1), delay);
  }

  /** Identifies name, password and stored hash without keeping the password in memory. */
  private String digest(String name, char[] password, PasswordHash stored) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((name + '\0' + stored.text() + '\0').getBytes(UTF_8));
      byte[] octets = new String(password).getBytes(UTF_8);
      byte[] digest = mac.doFinal(octets);
      Arrays.fill(octets, (byte) 0);
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
    }
  }
}
