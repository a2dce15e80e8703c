package org.lienthong.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.projection.ProjectionRunnerContract;
import org.lienthong.core.store.RecordStore;

class SqliteProjectionRunnerTest extends ProjectionRunnerContract {
  @TempDir Path folder;

  @Override
  protected RecordStore open() {
    return SqliteStore.open(folder.resolve("records.sqlite"), clock);
  }
}
