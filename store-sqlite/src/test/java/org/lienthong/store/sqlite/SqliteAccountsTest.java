package org.lienthong.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.account.AccountsContract;
import org.lienthong.core.store.RecordStore;

class SqliteAccountsTest extends AccountsContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }
}
