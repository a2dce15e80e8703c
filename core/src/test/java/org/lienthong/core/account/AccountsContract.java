package org.lienthong.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.StoreUnderTest;

/** What accounts do over any store. */
public abstract class AccountsContract extends StoreUnderTest {
  private static final Account EDITOR = new Account("co-lan", "THCS01", false);

  private Accounts accounts;

  @BeforeEach
  void openAccounts() {
    accounts = new Accounts(store, new SecureRandom());
    accounts.put(EDITOR, "mật khẩu".toCharArray());
  }

  @Test
  void keepsNoPasswordInTheStore() {
    assertThat(store.state("account", "co-lan").orElseThrow())
        .startsWith("pbkdf2-sha512$")
        .doesNotContain("mật khẩu");
  }

  @Test
  void knowsAccountsByTheirTokensUntilTheyAreRemoved() {
    String token = accounts.issueToken(EDITOR);
    assertThat(accounts.ofToken(token)).contains(EDITOR);
    assertThat(accounts.ofToken(token + "x")).isEmpty();

    assertThat(accounts.remove("co-lan")).isTrue();
    assertThat(accounts.ofToken(token)).isEmpty();
    assertThat(accounts.list()).isEmpty();
    assertThat(accounts.remove("co-lan")).isFalse();
  }

  @Test
  void aNewPasswordEndsTheTokensOfThisAccountOnly() {
    Account other = new Account("thay-nam", "THCS01", false);
    accounts.put(other, "khác".toCharArray());
    String old = accounts.issueToken(EDITOR);
    String unconcerned = accounts.issueToken(other);

    accounts.put(EDITOR, "mật khẩu mới".toCharArray());
    assertThat(accounts.ofToken(old)).isEmpty();
    assertThat(accounts.ofToken(unconcerned)).contains(other);
    assertThat(accounts.ofToken(accounts.issueToken(EDITOR))).contains(EDITOR);
  }

  @Test
  void otherRightsEndTheTokens() {
    accounts.put(new Account("co-lan", null, true), "mật khẩu".toCharArray());
    String old = accounts.issueToken(EDITOR);

    accounts.put(EDITOR, "mật khẩu".toCharArray());
    assertThat(accounts.ofToken(old)).isEmpty();
  }

  @Test
  void aTokenOfARemovedAccountIsNotOneOfItsSuccessor() {
    String old = accounts.issueToken(EDITOR);
    accounts.remove("co-lan");
    accounts.put(EDITOR, "mật khẩu".toCharArray());
    assertThat(accounts.ofToken(old)).isEmpty();
  }

  @Test
  void letsAnAccountWriteToItsOwnLibraryOnly() {
    assertThat(EDITOR.mayWriteTo("thcs01")).isTrue();
    assertThat(EDITOR.mayWriteTo("THCS02")).isFalse();
    assertThat(new Account("admin", null, true).mayWriteTo("THCS02")).isTrue();
    assertThat(new Account("reader", null, false).mayWriteTo("THCS01")).isFalse();
  }
}
