package org.lienthong.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.sets.SetMembershipContract;
import org.lienthong.core.store.RecordStore;

class SqliteSetMembershipTest extends SetMembershipContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }
}
