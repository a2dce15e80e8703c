package org.lienthong.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.account.LoginsContract;
import org.lienthong.core.store.RecordStore;

class SqliteLoginsTest extends LoginsContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }
}
