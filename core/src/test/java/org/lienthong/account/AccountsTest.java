package org.lienthong.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

class AccountsTest {
  private static final Account EDITOR = new Account("co-lan", "THCS01", false);

  @TempDir Path folder;
  private RecordStore store;
  private Accounts accounts;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
    accounts = new Accounts(store, new SecureRandom());
    accounts.put(EDITOR, "mật khẩu".toCharArray());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void knowsTheRightPasswordOnly() {
    assertThat(accounts.authenticate("co-lan", "mật khẩu".toCharArray())).contains(EDITOR);
    assertThat(accounts.authenticate("co-lan", "mat khau".toCharArray())).isEmpty();
    assertThat(accounts.authenticate("ai-do", "mật khẩu".toCharArray())).isEmpty();
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
  void letsAnAccountWriteToItsOwnLibraryOnly() {
    assertThat(EDITOR.mayWriteTo("thcs01")).isTrue();
    assertThat(EDITOR.mayWriteTo("THCS02")).isFalse();
    assertThat(new Account("admin", null, true).mayWriteTo("THCS02")).isTrue();
    assertThat(new Account("reader", null, false).mayWriteTo("THCS01")).isFalse();
  }
}
