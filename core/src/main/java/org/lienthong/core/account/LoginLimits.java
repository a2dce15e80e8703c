package org.lienthong.core.account;

import java.time.Duration;

/** Limits of logins, each with its reason. */
public final class LoginLimits {
  /** Passwords that are hashed at a time: one leaves the other processors to everybody else. */
  public static final int HASHES_AT_ONCE = 1;

  /**
   * Logins that wait for their hash, a tenth of a second each: {@link #PATIENCE} is for so many.
   */
  public static final int WAITING = 32;

  /** How long a login waits for its hash; people wait no longer. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Wrong passwords in a row that cost no delay: people mistype. */
  public static final int FREE_FAILURES = 5;

  /** The longest delay of an address, reached after some fourteen failures. */
  public static final Duration ADDRESS_DELAY = Duration.ofMinutes(5);

  /**
   * The longest delay of a name. Shorter than that of an address, since others can cause it; still
   * only 2,880 guesses a day.
   */
  public static final Duration NAME_DELAY = Duration.ofSeconds(30);

  /** Failures are forgotten so long after the last one. */
  public static final Duration FAILURES_KEPT = Duration.ofMinutes(15);

  /**
   * Addresses and names whose failures are remembered, the latest ones: some 2 MB. An attacker with
   * more addresses is stopped by {@link #WAITING}.
   */
  public static final int FAILURES_REMEMBERED = 10_000;

  /** A right password is not hashed again for so long: a client sends it with each request. */
  public static final Duration SUCCESS_KEPT = Duration.ofMinutes(10);

  /** Right passwords that are remembered: more than a group has staff. */
  public static final int SUCCESSES_REMEMBERED = 1_000;

  /** Characters of a password; a longer one is wrong without a hash. */
  public static final int MAX_CHARACTERS = 1_024;

  private LoginLimits() {}
}
