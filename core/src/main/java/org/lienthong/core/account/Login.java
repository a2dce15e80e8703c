package org.lienthong.core.account;

import java.util.Optional;

/**
 * A client that has proved who it is. Rights are looked up again at each use, so that an account
 * that was removed, demoted or given another password loses them at once.
 */
public final class Login {
  private final Accounts accounts;
  private final String name;
  private final PasswordHash password;

  Login(Accounts accounts, String name, PasswordHash password) {
    this.accounts = accounts;
    this.name = name;
    this.password = password;
  }

  /** Returns the name of the account. */
  public String name() {
    return name;
  }

  /**
   * Returns the account as it is now; empty when it was removed, or its password changed since the
   * login.
   */
  public Optional<Account> account() {
    return accounts.withPassword(name, password);
  }
}
