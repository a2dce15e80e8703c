package org.lienthong.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.LibraryRegistryContract;
import org.lienthong.core.store.RecordStore;

class SqliteLibraryRegistryTest extends LibraryRegistryContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
  }
}
