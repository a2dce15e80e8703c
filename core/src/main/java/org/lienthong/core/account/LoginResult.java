package org.lienthong.core.account;

import java.time.Duration;

/** What came of checking a name and a password. */
public sealed interface LoginResult {
  /** The password is right. */
  record Accepted(Login login) implements LoginResult {}

  /** There is no such account, or the password is wrong. */
  record Refused() implements LoginResult {}

  /**
   * The password was not checked, because of too many attempts.
   *
   * @param after when to try again, at least a second
   */
  record TryLater(Duration after) implements LoginResult {}
}
